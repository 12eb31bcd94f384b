using System.Reflection;
using System.Runtime.CompilerServices;
using Orleans.Concurrency;
using Orleans.Serialization;

namespace Orleans.Runtime;

/// <summary>What the runtime knows of one method of a grain interface.</summary>
internal abstract class GrainMethod(Type interfaceType, MethodInfo methodInfo)
{
    public Type InterfaceType => interfaceType;

    public MethodInfo MethodInfo => methodInfo;

    public bool IsAlwaysInterleave { get; } = methodInfo.IsDefined(typeof(AlwaysInterleaveAttribute));

    public bool IsReadOnly { get; } = methodInfo.IsDefined(typeof(ReadOnlyAttribute));

    public bool IsOneWay { get; } = methodInfo.IsDefined(typeof(OneWayAttribute)) || methodInfo.ReturnType == typeof(void);

    public TimeSpan? ResponseTimeout { get; } = methodInfo.GetCustomAttribute<ResponseTimeoutAttribute>()?.Timeout;

    /// <summary>Where the cancellation token stands among the parameters, or -1. It travels beside the arguments.</summary>
    public int TokenIndex { get; } = Array.FindIndex(methodInfo.GetParameters(), p => p.ParameterType == typeof(CancellationToken));
}

/// <summary>A method whose arguments travel as one tuple.</summary>
internal sealed class GrainMethod<TArguments, TResult> : GrainMethod
    where TArguments : struct, ITuple
{
    private readonly Func<object, TArguments, CancellationToken, Task> _invoke;
    private readonly Func<TArguments, CopyContext, TArguments>? _copyArguments;
    private readonly Copier<TResult> _resultCopier;

    public GrainMethod(Type interfaceType, MethodInfo methodInfo)
        : base(interfaceType, methodInfo)
    {
        var compiler = new GrainMethodCompiler(methodInfo, typeof(TArguments));
        _invoke = compiler.CompileInvoker<TArguments>();
        _copyArguments = compiler.CompileCopier<TArguments>();
        _resultCopier = methodInfo.ReturnParameter.IsDefined(typeof(ImmutableAttribute), false) ? Copier<TResult>.Shallow : Copiers.Get<TResult>();
    }

    public Task Invoke(object instance, TArguments arguments, CancellationToken cancellationToken) =>
        _invoke(instance, arguments, cancellationToken);

    public TArguments CopyArguments(TArguments arguments) =>
        _copyArguments is null ? arguments : _copyArguments(arguments, new CopyContext());

    public TResult CopyResult(TResult result) => _resultCopier.IsShallow ? result : _resultCopier.Copy(result, new CopyContext());
}
