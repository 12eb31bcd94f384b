using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Orleans.Serialization;

namespace Orleans.Runtime;

/// <summary>Compiles the delegates that call a method with a tuple of arguments and that copy such a tuple.</summary>
internal sealed class GrainMethodCompiler
{
    private readonly MethodInfo _method;
    private readonly ParameterInfo[] _arguments;
    private readonly ParameterExpression _tuple;

    public GrainMethodCompiler(MethodInfo method, Type tupleType)
    {
        _method = method;
        _arguments = [.. method.GetParameters().Where(p => p.ParameterType != typeof(CancellationToken))];
        _tuple = Expression.Parameter(tupleType, "arguments");
    }

    public Func<object, TTuple, CancellationToken, Task> CompileInvoker<TTuple>()
    {
        var instance = Expression.Parameter(typeof(object), "instance");
        var token = Expression.Parameter(typeof(CancellationToken), "cancellationToken");
        var next = 0;
        var arguments = _method.GetParameters().Select(p => p.ParameterType == typeof(CancellationToken) ? (Expression)token : Item(next++));
        Expression call = Expression.Call(Expression.Convert(instance, _method.DeclaringType!), _method, arguments);
        var body = _method.ReturnType switch
        {
            var type when type == typeof(void) => Expression.Block(call, Expression.Constant(Task.CompletedTask)),
            { IsValueType: true } => Expression.Call(call, nameof(ValueTask.AsTask), null),
            _ => call,
        };
        return Expression.Lambda<Func<object, TTuple, CancellationToken, Task>>(Expression.Convert(body, typeof(Task)), instance, _tuple, token).Compile();
    }

    /// <summary>Null when every argument may be shared as it is.</summary>
    public Func<TTuple, CopyContext, TTuple>? CompileCopier<TTuple>()
    {
        var context = Expression.Parameter(typeof(CopyContext), "context");
        var copies = _arguments.Select((argument, i) => CopyOf(argument, Item(i), context)).ToArray();
        if (copies.All(copy => copy is MemberExpression))
        {
            return null;
        }

        return Expression.Lambda<Func<TTuple, CopyContext, TTuple>>(NewTuple(_tuple.Type, copies), _tuple, context).Compile();
    }

    private static Expression CopyOf(ParameterInfo parameter, Expression value, Expression context)
    {
        var copier = Copiers.Get(parameter.ParameterType);
        return copier.IsShallow || parameter.IsDefined(typeof(ImmutableAttribute), false)
            ? value
            : Expression.Call(Expression.Constant(copier), nameof(Copier<>.Copy), null, value, context);
    }

    // A tuple of more than seven items holds the others in a tuple of its own, called Rest.
    private MemberExpression Item(int index)
    {
        Expression tuple = _tuple;
        for (; index >= 7; index -= 7)
        {
            tuple = Expression.Field(tuple, "Rest");
        }

        return Expression.Field(tuple, string.Create(CultureInfo.InvariantCulture, $"Item{index + 1}"));
    }

    private static NewExpression NewTuple(Type type, Expression[] items)
    {
        var constructor = type.GetConstructor(type.GetGenericArguments())!;
        return items.Length <= 7
            ? Expression.New(constructor, items)
            : Expression.New(constructor, [.. items[..7], NewTuple(type.GetGenericArguments()[7], items[7..])]);
    }
}
