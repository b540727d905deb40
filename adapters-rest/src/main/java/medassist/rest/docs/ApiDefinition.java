package medassist.rest.docs;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;

/** What the OpenAPI document says of the API as a whole. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "MedAssist 医疗救助",
                        version = "v1",
                        description =
                                "What a person is owed in medical assistance, paid at the hospital counter, and the annual"
                                        + " ledger of it. Money is a string in yuan; errors are RFC 9457 problem documents"
                                        + " with a stable code.",
                        license = @License(name = "Apache-2.0")))
interface ApiDefinition {}
