package medassist.domain.access;

/** Somebody asked for what it has no permission for 无权限; nothing was looked at. */
public final class NotPermittedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Permission permission;

    public NotPermittedException(Permission permission) {
        super("not permitted: " + permission);
        this.permission = permission;
    }

    /** What would have been needed. */
    public Permission permission() {
        return permission;
    }
}
