package medassist.bench.ways;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.reflect.AccessFlag;
import java.security.ProtectionDomain;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Has the methods of our classes report that they are entered, except those in which there is nothing to read: methods
 * that do no more than read or set fields or give a constant (accessors of records, plain constructors), what the
 * compiler adds (the {@code equals} of a record, the {@code values} of an enum, bridges), and the initialisation of
 * classes. The JDK's own class-file library is enough for that.
 */
final class EntryReporting implements ClassFileTransformer {

    private static final ClassDesc CALLS = ClassDesc.of(Calls.class.getName());
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);
    private static final Set<String> OF_AN_ENUM = Set.of("values", "valueOf");
    private static final Set<String> PLAIN_PARENTS = Set.of("java/lang/Object", "java/lang/Record", "java/lang/Enum");
    private static final String OF_A_RECORD = "Ljava/lang/runtime/ObjectMethods;";

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        if (loader == null || !OurCode.isOurs(name.replace('/', '.'))) {
            return null;
        }
        ClassHierarchyResolver hierarchy =
                ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver());
        ClassFile classFile = ClassFile.of(ClassHierarchyResolverOption.of(hierarchy));
        ClassModel type = classFile.parse(bytes);
        return classFile.transformClass(
                type,
                ClassTransform.transformingMethodBodies(method -> isToBeRead(type, method), new ReportingFirst()));
    }

    /** The code as it is, behind a report. */
    private static final class ReportingFirst implements CodeTransform {

        @Override
        public void atStart(CodeBuilder code) {
            code.invokestatic(CALLS, "entered", NOTHING);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            code.with(element);
        }
    }

    private static boolean isToBeRead(ClassModel type, MethodModel method) {
        String name = method.methodName().stringValue();
        if (name.equals("<clinit>")
                || (method.flags().has(AccessFlag.SYNTHETIC) && !name.startsWith("lambda$"))
                || (type.flags().has(AccessFlag.ENUM) && OF_AN_ENUM.contains(name))) {
            return false;
        }
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .anyMatch(element -> element instanceof Instruction instruction && !isPlain(instruction));
    }

    private static boolean isPlain(Instruction instruction) {
        return switch (instruction) {
            case LoadInstruction _, FieldInstruction _, ConstantInstruction _, ReturnInstruction _ -> true;
            case InvokeInstruction invoked ->
                invoked.name().equalsString("<init>")
                        && PLAIN_PARENTS.contains(invoked.owner().asInternalName());
            case InvokeDynamicInstruction invoked ->
                invoked.bootstrapMethod().owner().descriptorString().equals(OF_A_RECORD);
            default -> false;
        };
    }
}
