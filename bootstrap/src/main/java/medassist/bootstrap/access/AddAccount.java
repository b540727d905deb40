package medassist.bootstrap.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import medassist.application.access.KeepingAccounts.Credential;
import medassist.application.access.KeepingAccounts.Wanted;
import medassist.application.work.ContentDigest;
import medassist.domain.access.AccountKey;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.access.Reach.Dimension;
import medassist.domain.access.Role;
import medassist.domain.recipient.IdNumber;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds an account and prints its key, once. */
@Command(
        name = "add",
        description = {
            "Adds an account, and prints NAME ROLE… SECRET; the secret is kept nowhere and never printed again.",
            "A person gets a password, and a program a key or a certificate.",
            "How far the account reaches is said by the options behind its roles; * is all."
        },
        mixinStandardHelpOptions = true)
final class AddAccount implements Callable<Integer> {

    private static final String ALL = "*";
    private static final String CODE = "[!-~]{1,64}";

    @Parameters(paramLabel = "NAME", description = "by which records call it: a code, and no person's name")
    private String name = "";

    @Option(names = "--role", paramLabel = "ROLE", required = true, description = "${COMPLETION-CANDIDATES}")
    private List<Role> roles = List.of();

    @Option(
            names = "--jurisdiction",
            paramLabel = "CODE",
            description = "of which jurisdictions; a province has its cities")
    private List<String> jurisdictions = List.of();

    @Option(names = "--institution", paramLabel = "ID", description = "of which institutions")
    private List<String> institutions = List.of();

    @Option(names = "--issuer", paramLabel = "NAME", description = "of which issuers, such as CIVIL_AFFAIRS")
    private List<String> issuers = List.of();

    @Option(names = "--township", paramLabel = "NAME", description = "of which townships, as persons are registered")
    private List<String> townships = List.of();

    @Option(names = "--person", paramLabel = "ID", description = "of which persons")
    private List<String> persons = List.of();

    @Option(names = "--key", description = "it shows an API key (so it is unless another is stated)")
    private boolean key;

    @Option(
            names = "--password",
            description = "it is a person's, who signs in at /console with this password and changes it")
    private boolean password;

    @Option(names = "--certificate", paramLabel = "FILE", description = "it shows this client certificate, in PEM")
    private @Nullable Path certificate;

    @Option(names = "--until", paramLabel = "DATE", description = "the last day on which it may come in")
    private @Nullable LocalDate until;

    @Mixin
    private AccountsOfFolder accounts = new AccountsOfFolder();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!name.matches(CODE) || IdNumber.isValid(name)) {
            throw wrong("NAME: a code of at most 64 characters without spaces, and no identity number");
        }
        if (Stream.of(key, password, certificate != null)
                        .filter(stated -> stated)
                        .count()
                > 1) {
            throw wrong("--key, --password, --certificate: one of them");
        }
        var wanted = new Wanted(name, EnumSet.copyOf(roles), reach(), Optional.ofNullable(until));
        String secret = secret();
        Credential credential = credential(secret);
        return accounts.with(keeping -> accounts.said(keeping.add(wanted, credential, AccountsOfFolder.OWNER), secret));
    }

    private String secret() throws IOException {
        if (certificate != null) {
            return fingerprint(certificate);
        }
        return password ? NewSecrets.password() : NewSecrets.apiKey();
    }

    private Credential credential(String secret) {
        if (certificate != null) {
            return new Credential.Key(AccountKey.Kind.CERTIFICATE, secret);
        }
        return password ? NewSecrets.initial(secret) : NewSecrets.credential(secret);
    }

    private Map<Dimension, Extent> reach() {
        Map<Dimension, Extent> stated = new EnumMap<>(Dimension.class);
        Map.of(
                        Dimension.JURISDICTION, jurisdictions,
                        Dimension.INSTITUTION, institutions,
                        Dimension.ISSUER, issuers,
                        Dimension.TOWNSHIP, townships,
                        Dimension.PERSON, persons)
                .forEach((dimension, names) -> {
                    if (!names.isEmpty()) {
                        stated.put(dimension, extent(dimension, names));
                    }
                });
        return stated;
    }

    private Extent extent(Dimension dimension, List<String> names) {
        try {
            Extent extent = names.contains(ALL) ? Extent.ALL : Extent.of(new HashSet<>(names));
            // Looks at the names.
            Reach.of(dimension, extent);
            return extent;
        } catch (IllegalArgumentException wrong) {
            throw wrong("--" + dimension.name().toLowerCase(Locale.ROOT) + ": " + wrong.getMessage());
        }
    }

    /** SHA-256 of a certificate in DER, as the service sees it at the other end of a connection. */
    private String fingerprint(Path file) throws IOException {
        try (InputStream pem = Files.newInputStream(file)) {
            byte[] der = CertificateFactory.getInstance("X.509")
                    .generateCertificate(pem)
                    .getEncoded();
            return ContentDigest.of(der);
        } catch (CertificateException unreadable) {
            throw wrong("--certificate: " + file + " is no X.509 certificate");
        }
    }

    private ParameterException wrong(String problem) {
        return new ParameterException(command.commandLine(), problem);
    }
}
