package medassist.rest.wire;

import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverter;
import io.micronaut.core.convert.TypeConverterRegistrar;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Numbers and booleans in addresses and settings: the library would take any word for false, and digits of any script. */
@Singleton
final class QueryConverters implements TypeConverterRegistrar {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

    @Override
    public void register(MutableConversionService conversions) {
        conversions.addConverter(CharSequence.class, Integer.class, read(QueryConverters::number));
        conversions.addConverter(CharSequence.class, Boolean.class, read(QueryConverters::truth));
    }

    private static <T> TypeConverter<CharSequence, T> read(Function<String, Optional<T>> reader) {
        return (text, _, context) -> {
            Optional<T> read = reader.apply(text.toString());
            if (read.isEmpty()) {
                context.reject(text, new IllegalArgumentException("not such a value"));
            }
            return read;
        };
    }

    private static Optional<Integer> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<Boolean> truth(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
