package medassist.bench.settle;

/** The two doors of the service through which a hospital settles, with the bill as each wants it. */
public enum Door {
    /** Transaction 2304 of the hospital feed. */
    FEED {
        @Override
        public String path() {
            return "/hisfeed/2304";
        }

        @Override
        public String bill(String person, String institution, String id, long fen) {
            String yuan = yuan(fen);
            return "{\"infno\":\"2304\",\"msgid\":\"%s\",\"insuplc_admdvs\":\"%s\",\"fixmedins_code\":\"%s\","
                            .formatted(id, Population.JURISDICTION, institution)
                    + "\"inf_time\":\"2023-05-01 10:20:30\",\"input\":{\"data\":{\"psn_no\":\"%s\",\"med_type\":\"21\","
                            .formatted(person)
                    + "\"mdtrt_id\":\"%s\",\"medfee_sumamt\":%s,\"inscp_scp_amt\":%s},".formatted(id, yuan, yuan)
                    + "\"setlinfo\":{\"setl_time\":\"2023-05-01 10:20:00\",\"hifp_pay\":0}}}";
        }

        @Override
        public boolean settled(int status, String answer) {
            return status == 200 && answer.contains("\"infcode\":0");
        }
    },
    /** {@code POST /api/v1/settlements}. */
    REST {
        @Override
        public String path() {
            return "/api/v1/settlements";
        }

        @Override
        public String bill(String person, String institution, String id, long fen) {
            String yuan = yuan(fen);
            return "{\"settlementId\":\"%s\",\"personId\":\"%s\",\"jurisdiction\":\"%s\",\"institutionId\":\"%s\","
                            .formatted(id, person, Population.JURISDICTION, institution)
                    + "\"careType\":\"INPATIENT\",\"settledOn\":\"2023-05-01\",\"totalFee\":\"%s\",".formatted(yuan)
                    + "\"outOfCatalogue\":\"0.00\",\"overLimit\":\"0.00\",\"preSelfPay\":\"0.00\",\"inScope\":\"%s\"}"
                            .formatted(yuan);
        }

        @Override
        public boolean settled(int status, String answer) {
            return status == 201;
        }
    };

    /** Where bills are sent to. */
    public abstract String path();

    /** A bill of an inpatient stay, of whose cost the insurance has paid nothing. */
    public abstract String bill(String person, String institution, String id, long fen);

    /** Whether the answer says that the bill was settled. */
    public abstract boolean settled(int status, String answer);

    private static String yuan(long fen) {
        return "%d.%02d".formatted(fen / 100, fen % 100);
    }
}
