package org.vereda.bench.rival;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.stream.Stream;

/** A shared library that the user has installed, called through its C functions. */
@SuppressWarnings("restricted")
final class NativeLibrary {
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
    static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE;
    static final ValueLayout POINTER = ValueLayout.ADDRESS;

    private final SymbolLookup symbols;

    private NativeLibrary(SymbolLookup symbols) {
        this.symbols = symbols;
    }

    /** The first of the files that the system's loader finds. */
    static Optional<NativeLibrary> find(String... fileNames) {
        keepBlasOnOneThread();
        return load(fileNames);
    }

    /**
     * Where the libraries get their dense kernels from OpenBLAS. One thread is the rule of the bench, and several of them end
     * the process by a stack overflow inside of a Java program.
     */
    private static void keepBlasOnOneThread() {
        load("libopenblas.so.0", "libopenblas.dylib").ifPresent(blas -> {
            MethodHandle setThreads = blas.procedure("openblas_set_num_threads", INT);
            of(() -> {
                setThreads.invokeExact(1);
                return true;
            });
        });
    }

    private static Optional<NativeLibrary> load(String... fileNames) {
        return Stream.of(fileNames).flatMap(name -> lookup(name).stream()).findFirst();
    }

    private static Optional<NativeLibrary> lookup(String fileName) {
        try {
            return Optional.of(new NativeLibrary(SymbolLookup.libraryLookup(fileName, Arena.global())));
        } catch (IllegalArgumentException notThere) {
            return Optional.empty();
        }
    }

    /** A function that gives an int. */
    MethodHandle intFunction(String name, MemoryLayout... arguments) {
        return handle(name, FunctionDescriptor.of(INT, arguments));
    }

    /** A function that gives a pointer. */
    MethodHandle pointerFunction(String name, MemoryLayout... arguments) {
        return handle(name, FunctionDescriptor.of(POINTER, arguments));
    }

    /** A function that gives nothing. */
    MethodHandle procedure(String name, MemoryLayout... arguments) {
        return handle(name, FunctionDescriptor.ofVoid(arguments));
    }

    private MethodHandle handle(String name, FunctionDescriptor descriptor) {
        MemorySegment address =
                symbols.find(name).orElseThrow(() -> new RivalFailure("the installed library has no function " + name));
        return Linker.nativeLinker().downcallHandle(address, descriptor);
    }

    /** A call of a native function. */
    interface Call<T> {
        T run() throws Throwable;
    }

    /** The result of a call; a failure of the call itself, which declared functions do not have, ends the program. */
    static <T> T of(Call<T> call) {
        try {
            return call.run();
        } catch (Throwable failure) {
            throw new RivalFailure("a native call failed", failure);
        }
    }
}
