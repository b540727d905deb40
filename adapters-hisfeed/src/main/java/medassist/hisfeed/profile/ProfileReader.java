package medassist.hisfeed.profile;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import medassist.domain.clearing.ClearingType;
import medassist.domain.division.DivisionCode;
import medassist.domain.policy.CareType;
import medassist.domain.recipient.Insurance;
import medassist.hisfeed.profile.ReplyForm.Name;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads profiles: those we ship by name, others from files. */
public final class ProfileReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();
    private static final Pattern DIVISIONS = Pattern.compile("[0-9]{6}|[0-9]{1,5}\\*");
    private static final LocalDateTime SOME_DAY = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final Set<String> OWN =
            Set.of("infcode", "inf_refmsgid", "refmsg_time", "respond_time", "err_msg", "output");
    private static final Set<CareType> RECOGNISED =
            Set.of(CareType.OUTPATIENT_CHRONIC, CareType.OUTPATIENT_SPECIAL, CareType.OUTPATIENT_CHRONIC_OR_SPECIAL);
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_.-]+)+");

    private ProfileReader() {}

    /**
     * The profile.
     *
     * @param nameOrFile the name of one that is shipped, or the path of a file that ends in .yaml
     * @throws ProfileException if there is none, or it cannot be used
     */
    public static Profile read(String nameOrFile) {
        try (InputStream yaml = open(nameOrFile)) {
            return checked(
                    nameOrFile,
                    MAPPER.convertValue(
                            withSection(
                                    new Load(LoadSettings.builder()
                                                    .setLabel(nameOrFile)
                                                    .build())
                                            .loadFromInputStream(yaml),
                                    "books",
                                    BooksDialect.NATIONAL),
                            Profile.class));
        } catch (YamlEngineException notYaml) {
            throw new ProfileException(nameOrFile, String.valueOf(notYaml.getMessage()));
        } catch (IllegalArgumentException notAProfile) {
            throw new ProfileException(nameOrFile, problem(notAProfile));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same with what a section leaves out said as elsewhere. */
    private static Object withSection(Object profile, String section, Map<String, Object> elsewhere) {
        if (!(profile instanceof Map<?, ?> said)) {
            return profile;
        }
        Object stated = said.get(section);
        if (stated != null && !(stated instanceof Map)) {
            return profile;
        }
        Map<Object, Object> whole = new LinkedHashMap<>(said);
        Map<Object, Object> merged = new LinkedHashMap<>(elsewhere);
        if (stated instanceof Map<?, ?> fields) {
            merged.putAll(fields);
        }
        whole.put(section, merged);
        return whole;
    }

    private static InputStream open(String nameOrFile) throws IOException {
        if (nameOrFile.endsWith(".yaml")) {
            Path file = Path.of(nameOrFile);
            if (!Files.isReadable(file)) {
                throw new ProfileException(nameOrFile, "there is no such file");
            }
            return Files.newInputStream(file);
        }
        InputStream shipped = ProfileReader.class.getResourceAsStream(nameOrFile + ".yaml");
        if (shipped == null) {
            throw new ProfileException(nameOrFile, "none of this name is shipped; a file's name ends in .yaml");
        }
        return shipped;
    }

    private static Profile checked(String source, Profile profile) {
        require(
                PATH.matcher(profile.path()).matches(),
                source,
                "path: begins with / and has no other signs than letters");
        require(!profile.path().startsWith("/api/"), source, "path: /api is taken");
        require(!profile.medTypes().isEmpty(), source, "medTypes: is empty");
        require(!profile.funds().overlap(), source, "funds: two have the same code");
        for (ClearingType type : ClearingType.values()) {
            require(
                    !profile.clearingTypes().getOrDefault(type, List.of()).isEmpty(),
                    source,
                    "clearingTypes: there is none for " + type);
        }
        requireReading(source, profile);
        Set<String> codes = new HashSet<>();
        profile.clearingTypes()
                .values()
                .forEach(all -> all.forEach(
                        code -> require(codes.add(code), source, "clearingTypes: " + code + " means two things")));
        profile.identityTypes()
                .forEach(type -> require(
                        type.to() == null || !type.to().isBefore(type.from()),
                        source,
                        "identityTypes: " + type.code() + " ends before it begins"));
        check(source, profile.replies());
        return profile;
    }

    private static void requireReading(String source, Profile profile) {
        var reading = profile.reading();
        require(
                profile.medTypes().containsKey(reading.inpatientMedType()),
                source,
                "reading.inpatientMedType: is none of medTypes");
        require(reading.gatewayMinutes() > 0, source, "reading.gatewayMinutes: is not positive");
        reading.names()
                .keySet()
                .forEach(name ->
                        require(FieldNames.isKnown(name), source, "reading.names: the standard has no field " + name));
        reading.divisions().forEach((division, jurisdiction) -> {
            require(
                    DIVISIONS.matcher(division).matches(),
                    source,
                    "reading.divisions: " + division + " is neither six digits nor the first of them and *");
            require(
                    DivisionCode.isValid(jurisdiction),
                    source,
                    "reading.divisions." + division + ": " + jurisdiction + " is no code of a division");
        });
    }

    private static void check(String source, ReplyForm replies) {
        require(
                replies.refused() == -1 || replies.refused() == -2,
                source,
                "replies.refused: is -2, or -1 where the province knows no other");
        require(!replies.warnings().isBlank(), source, "replies.warnings: is empty");
        replies.envelope()
                .keySet()
                .forEach(name -> require(
                        !OWN.contains(name) && !name.equals(replies.warnings()),
                        source,
                        "replies.envelope: " + name + " has a meaning already"));
        checkForm(source, "replies.times.envelope", replies.times().envelope());
        checkForm(source, "replies.times.moment", replies.times().moment());
        checkForm(source, "replies.times.day", replies.times().day());
        for (Insurance insurance : Insurance.values()) {
            require(
                    replies.personTypes().stream()
                            .anyMatch(type -> type.insurance() == insurance && type.fromAge() == 0),
                    source,
                    "replies.personTypes: there is none for " + insurance + " from age 0");
        }
        replies.diseases()
                .forEach(disease -> require(
                        RECOGNISED.contains(disease.care()),
                        source,
                        "replies.diseases: " + disease.code() + " is recognised for no " + disease.care()));
        Set<String> standard = replies.names().stream().map(Name::standard).collect(Collectors.toSet());
        replies.names()
                .forEach(name -> require(
                        !standard.contains(name.province()),
                        source,
                        "replies.names: " + name.province() + " has another name itself"));
    }

    private static void checkForm(String source, String place, String form) {
        try {
            require(!DateTimeFormatter.ofPattern(form).format(SOME_DAY).isBlank(), source, place + ": writes nothing");
        } catch (IllegalArgumentException notAForm) {
            throw new ProfileException(source, place + ": " + notAForm.getMessage());
        }
    }

    private static void require(boolean holds, String source, String problem) {
        if (!holds) {
            throw new ProfileException(source, problem);
        }
    }

    private static String problem(IllegalArgumentException notAProfile) {
        if (notAProfile.getCause() instanceof JsonMappingException mapping) {
            String place = mapping.getPath().stream().map(ProfileReader::name).collect(Collectors.joining("."));
            return place + ": " + mapping.getOriginalMessage();
        }
        return String.valueOf(notAProfile.getMessage());
    }

    private static String name(Reference reference) {
        return reference.getFieldName() == null ? Integer.toString(reference.getIndex()) : reference.getFieldName();
    }
}
