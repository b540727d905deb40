package medassist.domain.application;

import medassist.domain.entitlement.Claim;

/**
 * A bill that a person brings along, which was not settled at the counter 自带票据.
 *
 * @param invoiceNumber its issuer's own number of the invoice
 * @param claim the bill; its settlement id is the institution's number, or that of the invoice
 */
public record InvoicedBill(String invoiceNumber, Claim claim) {

    /** How the invoice is named, by which it serves once. */
    public Invoice invoice() {
        return new Invoice(claim.key().institutionId(), invoiceNumber);
    }
}
