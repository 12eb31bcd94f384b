using Orleans.Runtime;

namespace Orleans
{
    public interface IGrain : IAddressable;

    public interface IGrainWithStringKey : IGrain;

    public interface IGrainWithIntegerKey : IGrain;

    public interface IGrainObserver : IAddressable;
}

namespace Orleans.Runtime
{
    public interface IAddressable;
}
