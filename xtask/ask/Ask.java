/** Asks a class of Java; the class itself lists its names. */
// imports go here

public class Ask {
    static void say(int index, int code) {
        System.out.println("=\t" + index + "\t" + code);
    }

    /** The constants of a class that are numbers, or that are of the class and say their number by a method. */
    static void list(Class<?> type, String method) throws ReflectiveOperationException {
        for (var field : type.getFields()) {
            if (method == null ? field.getType() != int.class : field.getType() != type) continue;
            var code = method == null ? field.getInt(null) : (int) type.getMethod(method).invoke(field.get(null));
            if (code >= 100 && code <= 999) System.out.println("+\t" + field.getName() + "\t" + code);
        }
    }

    public static void main(String[] arguments) throws Exception {
        // questions go here
    }
}
