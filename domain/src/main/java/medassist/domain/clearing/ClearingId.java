package medassist.domain.clearing;

/** The number of an application for clearing 清算申请事件ID (clr_appy_evt_id). */
public record ClearingId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
