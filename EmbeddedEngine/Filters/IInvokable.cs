using System.Reflection;

namespace Orleans.Serialization.Invocation;

/// <summary>A call as filters and interleaving predicates see it.</summary>
public interface IInvokable
{
    object? GetTarget();

    int GetArgumentCount();

    object? GetArgument(int index);

    string GetMethodName();

    string GetInterfaceName();

    MethodInfo GetMethod();

    Type GetInterfaceType();
}
