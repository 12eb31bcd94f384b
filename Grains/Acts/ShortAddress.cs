using System.Net;
using System.Net.Sockets;

namespace Engagement.Acts;

/// <summary>
/// Where an act came from. An address of the school's own network says which computer it was and is kept whole; a public
/// one says where somebody lives, so only its network is kept: 24 bits, or 48 of IPv6.
/// </summary>
public static class ShortAddress
{
    private const int Ipv4Kept = 3;
    private const int Ipv6Kept = 6;

    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        var known = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IsOwnNetwork(known))
        {
            return known.ToString();
        }

        var bytes = known.GetAddressBytes();
        var kept = known.AddressFamily == AddressFamily.InterNetwork ? Ipv4Kept : Ipv6Kept;
        bytes.AsSpan(kept).Clear();
        return $"{new IPAddress(bytes)}/{kept * 8}";
    }

    private static bool IsOwnNetwork(IPAddress address) =>
        IPAddress.IsLoopback(address)
        || (address.AddressFamily == AddressFamily.InterNetwork
            ? address.GetAddressBytes() is [10, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..] or [169, 254, ..]
            : address.IsIPv6UniqueLocal || address.IsIPv6LinkLocal);
}
