using System.Linq.Expressions;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Orleans.Runtime;

/// <summary>Emits, for a grain interface, the reference class whose methods pack their arguments into a tuple and send a call.</summary>
internal static class GrainReferenceEmitter
{
    private static readonly Lock Gate = new();
    private static readonly ModuleBuilder Module = DefineModule(out Assembly);
    private static readonly AssemblyBuilder Assembly;
    private static readonly HashSet<string> OpenedAssemblies = [];
    private static int _emitted;

    private static readonly MethodInfo InvokeAsync =
        typeof(GrainReference).GetMethod(nameof(GrainReference.InvokeAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private static readonly ConstructorInfo BaseConstructor =
        typeof(GrainReference).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic).Single();

    public static Func<GrainReferenceActivator, GrainId, GrainReference> EmitConstructor(Type interfaceType)
    {
        if (!interfaceType.IsInterface || !typeof(IAddressable).IsAssignableFrom(interfaceType))
        {
            throw new ArgumentException($"{interfaceType} is not a grain interface.", nameof(interfaceType));
        }

        Type type;
        lock (Gate)
        {
            type = Emit(interfaceType);
        }

        var activator = Expression.Parameter(typeof(GrainReferenceActivator));
        var grainId = Expression.Parameter(typeof(GrainId));
        var create = Expression.New(type.GetConstructors().Single(), activator, grainId, Expression.Constant(interfaceType));
        return Expression.Lambda<Func<GrainReferenceActivator, GrainId, GrainReference>>(create, activator, grainId).Compile();
    }

    private static ModuleBuilder DefineModule(out AssemblyBuilder assembly)
    {
        assembly = AssemblyBuilder.DefineDynamicAssembly(new("Orleans.GrainReferences"), AssemblyBuilderAccess.Run);
        return assembly.DefineDynamicModule("GrainReferences");
    }

    private static Type Emit(Type interfaceType)
    {
        OpenAccessTo(typeof(GrainReference).Assembly);
        OpenAccessTo(interfaceType.Assembly);
        var type = Module.DefineType($"GrainReference_{_emitted++}_{interfaceType.Name}", TypeAttributes.Public | TypeAttributes.Sealed, typeof(GrainReference));
        EmitBaseCall(type);

        var interfaces = interfaceType.GetInterfaces().Append(interfaceType).ToArray();
        var methods = new Dictionary<string, GrainMethod>();
        foreach (var declaring in interfaces)
        {
            OpenAccessTo(declaring.Assembly);
            type.AddInterfaceImplementation(declaring);
            foreach (var method in declaring.GetMethods(BindingFlags.Instance | BindingFlags.Public))
            {
                var descriptor = Describe(interfaceType, method);
                var field = type.DefineField($"_method{methods.Count}", descriptor.GetType(), FieldAttributes.Public | FieldAttributes.Static);
                methods.Add(field.Name, descriptor);
                EmitMethod(type, method, field);
            }
        }

        var created = type.CreateType();
        foreach (var (field, descriptor) in methods)
        {
            created.GetField(field)!.SetValue(null, descriptor);
        }

        return created;
    }

    private static GrainMethod Describe(Type interfaceType, MethodInfo method)
    {
        if (method.IsGenericMethod)
        {
            throw new NotSupportedException($"{interfaceType}.{method.Name} is generic; the embedded engine does not take generic grain methods.");
        }

        var returnType = method.ReturnType;
        var definition = returnType.IsGenericType ? returnType.GetGenericTypeDefinition() : returnType;
        var resultType = definition == typeof(Task<>) || definition == typeof(ValueTask<>) ? returnType.GetGenericArguments()[0]
            : definition == typeof(Task) || definition == typeof(ValueTask) || definition == typeof(void) ? typeof(NoResult)
            : throw new NotSupportedException($"{interfaceType}.{method.Name} must return Task, Task<T>, ValueTask, ValueTask<T> or, one way, void.");
        var arguments = TupleOf([.. ArgumentTypes(method)]);
        return (GrainMethod)Activator.CreateInstance(typeof(GrainMethod<,>).MakeGenericType(arguments, resultType), interfaceType, method)!;
    }

    private static IEnumerable<Type> ArgumentTypes(MethodInfo method) =>
        method.GetParameters().Select(p => p.ParameterType).Where(type => type != typeof(CancellationToken));

    private static Type TupleOf(Type[] types) => types.Length switch
    {
        0 => typeof(ValueTuple),
        1 => typeof(ValueTuple<>).MakeGenericType(types),
        2 => typeof(ValueTuple<,>).MakeGenericType(types),
        3 => typeof(ValueTuple<,,>).MakeGenericType(types),
        4 => typeof(ValueTuple<,,,>).MakeGenericType(types),
        5 => typeof(ValueTuple<,,,,>).MakeGenericType(types),
        6 => typeof(ValueTuple<,,,,,>).MakeGenericType(types),
        7 => typeof(ValueTuple<,,,,,,>).MakeGenericType(types),
        _ => typeof(ValueTuple<,,,,,,,>).MakeGenericType([.. types[..7], TupleOf(types[7..])]),
    };

    private static void EmitBaseCall(TypeBuilder type)
    {
        var parameters = BaseConstructor.GetParameters().Select(p => p.ParameterType).ToArray();
        var il = type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, parameters).GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldarg_2);
        il.Emit(OpCodes.Ldarg_3);
        il.Emit(OpCodes.Call, BaseConstructor);
        il.Emit(OpCodes.Ret);
    }

    private static void EmitMethod(TypeBuilder type, MethodInfo method, FieldBuilder descriptor)
    {
        var parameters = method.GetParameters().Select(p => p.ParameterType).ToArray();
        var implementation = type.DefineMethod(
            $"{method.DeclaringType!.FullName}.{method.Name}",
            MethodAttributes.Private | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.HideBySig | MethodAttributes.NewSlot,
            method.ReturnType,
            parameters);
        var il = implementation.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldsfld, descriptor);
        var generics = descriptor.FieldType.GetGenericArguments();
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i] != typeof(CancellationToken))
            {
                il.Emit(OpCodes.Ldarg, i + 1);
            }
        }

        EmitTuple(il, generics[0]);
        EmitToken(il, Array.IndexOf(parameters, typeof(CancellationToken)));
        il.Emit(OpCodes.Call, InvokeAsync.MakeGenericMethod(generics));
        EmitReturn(il, method.ReturnType);
        type.DefineMethodOverride(implementation, method);
    }

    // Locals that nothing wrote to hold the default value.
    private static void EmitTuple(ILGenerator il, Type tuple)
    {
        var items = tuple.GetGenericArguments();
        if (items.Length == 0)
        {
            il.Emit(OpCodes.Ldloc, il.DeclareLocal(tuple));
            return;
        }

        if (items.Length == 8)
        {
            EmitTuple(il, items[7]);
        }

        il.Emit(OpCodes.Newobj, tuple.GetConstructor(items)!);
    }

    private static void EmitToken(ILGenerator il, int index)
    {
        if (index < 0)
        {
            il.Emit(OpCodes.Ldloc, il.DeclareLocal(typeof(CancellationToken)));
        }
        else
        {
            il.Emit(OpCodes.Ldarg, index + 1);
        }
    }

    private static void EmitReturn(ILGenerator il, Type returnType)
    {
        if (returnType == typeof(void))
        {
            il.Emit(OpCodes.Pop);
        }
        else if (returnType.IsValueType)
        {
            var task = returnType.IsGenericType ? typeof(Task<>).MakeGenericType(returnType.GetGenericArguments()) : typeof(Task);
            il.Emit(OpCodes.Newobj, returnType.GetConstructor([task])!);
        }

        il.Emit(OpCodes.Ret);
    }

    // Grain interfaces may be internal to their assembly.
    private static void OpenAccessTo(Assembly assembly)
    {
        if (assembly.GetName().Name is { } name && OpenedAssemblies.Add(name))
        {
            var constructor = typeof(IgnoresAccessChecksToAttribute).GetConstructor([typeof(string)])!;
            Assembly.SetCustomAttribute(new CustomAttributeBuilder(constructor, [name]));
        }
    }
}
