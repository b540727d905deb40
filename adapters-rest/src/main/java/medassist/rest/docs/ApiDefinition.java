package medassist.rest.docs;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What the OpenAPI document says of the API as a whole; its tags stand in the order in which a new user asks. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "MedAssist 医疗救助",
                        version = "v1",
                        description =
                                "What a person is owed in medical assistance, paid at the hospital counter, and the annual"
                                        + " ledger of it. Money is a string in yuan; errors are RFC 9457 problem documents"
                                        + " with a stable code.",
                        license = @License(name = "Apache-2.0")),
        security = @SecurityRequirement(name = "key"),
        tags = {
            @Tag(name = "Settlement", description = "Bills decided, posted and reversed"),
            @Tag(name = "Policy", description = "Which law decides, and what a person may count on by it"),
            @Tag(name = "Reference data", description = "Institutions, persons, certifications and filings"),
            @Tag(
                    name = "Rosters",
                    description =
                            "Lists of whom authorities have certified: sent, previewed, applied by a second person, undone"),
            @Tag(name = "Enrolment", description = "Subsidised enrolment in insurance"),
            @Tag(name = "Early warning", description = "Of which burdens of persons other offices are told"),
            @Tag(name = "Ledger", description = "What a person's year has come to"),
            @Tag(name = "Four eyes", description = "What one person prepares and another decides"),
            @Tag(name = "Adjustment", description = "What settlements are due by what became known later"),
            @Tag(name = "Fund", description = "What funds have raised, promised and paid"),
            @Tag(name = "Payable", description = "What the office pays to persons"),
            @Tag(name = "Recovery", description = "What is got back of what should not have been granted"),
            @Tag(name = "Clearing", description = "Statements of institutions and how they are paid"),
            @Tag(name = "Receipt", description = "Evidence of settlements that anybody can compute again"),
            @Tag(name = "Event", description = "What subscribers are told"),
            @Tag(name = "Audit", description = "Who did what")
        })
@SecurityScheme(
        name = "key",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description =
                "The API key of an account, as ./medassist access add prints it, or a JSON Web Token of the issuer trusted")
interface ApiDefinition {}
