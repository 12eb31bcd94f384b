using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Engagement.Tests;

/// <summary>
/// Ports for servers that a test ends and starts again. They lie below the range from which systems take the local end of
/// outgoing connections (RFC 6335, section 6, and Linux's from 32768): a client that keeps knocking while the server is away
/// would otherwise be given the server's own port now and then, and the server could not come back.
/// </summary>
internal static class LoopbackPort
{
    private const int First = 10_000;
    private const int Last = 32_000;

    public static int Free()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(First, Last);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it: the next draw is as good.
            }
        }
    }
}
