package medassist.application.access;

import medassist.domain.access.Authority;

/**
 * Somebody who has said who it is, and was believed 已登录方.
 *
 * @param id by which records call it
 */
public record SignedIn(String id, Authority authority) {

    /** Who has not said who it is; it may do nothing. */
    public static final SignedIn NOBODY = new SignedIn("", Authority.NONE);
}
