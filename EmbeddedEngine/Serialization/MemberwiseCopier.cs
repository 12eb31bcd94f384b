using System.Reflection;
using System.Reflection.Emit;

namespace Orleans.Serialization;

/// <summary>Copies an object field by field. One that cannot change, all the way down, is shared.</summary>
internal static class MemberwiseCopier
{
    private static readonly MethodInfo Clone = typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!;

    public static Copier Create(Type type) =>
        (Copier)typeof(MemberwiseCopier).GetMethod(nameof(CreateTyped), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(null, null)!;

    private static Copier<T> CreateTyped<T>()
    {
        var fields = FieldsOf(typeof(T)).ToArray();
        var deep = fields.Where(field => !Copiers.Get(field.FieldType).IsShallow).ToArray();
        if (deep.Length == 0 && (typeof(T).IsValueType || fields.All(field => field.IsInitOnly)))
        {
            return Copier<T>.Shallow;
        }

        var copiers = deep.Select(field => Copiers.Get(field.FieldType)).ToArray();
        var copyFields = EmitFieldCopies<T>(deep);
        return typeof(T).IsValueType
            ? new((value, context) => copyFields(value, context, copiers))
            : CreateReferenceCopier(copyFields, copiers);
    }

    private static Copier<T> CreateReferenceCopier<T>(Func<T, CopyContext, Copier[], T> copyFields, Copier[] copiers)
    {
        var clone = Clone.CreateDelegate<Func<object, object>>();
        return new((value, context) =>
        {
            if (context.TryGet<object>(value!, out var known))
            {
                return (T)known;
            }

            return copyFields((T)context.Add(value!, clone(value!)), context, copiers);
        });
    }

    // (copy, context, copiers) => { copy.field0 = copiers[0].Copy(copy.field0, context); ... return copy; }, whether or not fields are readonly.
    private static Func<T, CopyContext, Copier[], T> EmitFieldCopies<T>(FieldInfo[] fields)
    {
        var method = new DynamicMethod("CopyFields", typeof(T), [typeof(T), typeof(CopyContext), typeof(Copier[])], typeof(MemberwiseCopier).Module, skipVisibility: true);
        var il = method.GetILGenerator();
        var loadSelf = typeof(T).IsValueType ? OpCodes.Ldarga_S : OpCodes.Ldarg_S;
        for (var i = 0; i < fields.Length; i++)
        {
            var copier = typeof(Copier<>).MakeGenericType(fields[i].FieldType);
            il.Emit(loadSelf, (byte)0);
            il.Emit(OpCodes.Ldarg_2);
            il.Emit(OpCodes.Ldc_I4, i);
            il.Emit(OpCodes.Ldelem_Ref);
            il.Emit(OpCodes.Castclass, copier);
            il.Emit(loadSelf, (byte)0);
            il.Emit(OpCodes.Ldfld, fields[i]);
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Callvirt, copier.GetMethod(nameof(Copier<>.Copy))!);
            il.Emit(OpCodes.Stfld, fields[i]);
        }

        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Func<T, CopyContext, Copier[], T>>();
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (var declaring = type; declaring is not null && declaring != typeof(object) && declaring != typeof(ValueType); declaring = declaring.BaseType)
        {
            foreach (var field in declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }
}
