using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Engagement.Bench.Ranks;

/// <summary>The same millions in one sorted set of a Redis of their own, which writes nothing to the disk.</summary>
internal static class RedisCrowd
{
    private const int Batch = 500;

    public static async Task<Crowd> Measure(int[] scores)
    {
        var folder = Directory.CreateTempSubdirectory("engagement-crowd-").FullName;
        var path = Path.Combine(folder, "redis.sock");
        using var process = Process.Start(new ProcessStartInfo("redis-server", ["--port", "0", "--unixsocket", path, "--dir", folder, "--save", ""])
        {
            RedirectStandardOutput = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var redis = await Connect(path);
        var before = await UsedMemory(redis);
        await Fill(redis, scores);
        var bytes = await UsedMemory(redis) - before;
        var times = new List<double>();
        for (var i = 0; i < Crowd.Readings; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await Ask(redis, $"ZREVRANK year {StudentId(i * 1999)}");
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        process.Kill();
        await process.WaitForExitAsync();
        Directory.Delete(folder, recursive: true);
        return Crowd.Of(bytes, times);
    }

    private static string StudentId(int student) => Schools.BenchSchools.StudentId($"s{student / 1000:d4}", student % 1000);

    private static async Task<Socket> Connect(string path)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        while (!socket.Connected)
        {
            try
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(path));
            }
            catch (SocketException)
            {
                await Task.Delay(10);
            }
        }

        return socket;
    }

    private static async Task Fill(Socket redis, int[] scores)
    {
        var command = new StringBuilder();
        for (var i = 0; i < scores.Length; i += Batch)
        {
            command.Clear().Append("ZADD year");
            for (var k = i; k < i + Batch; k++)
            {
                command.Append(CultureInfo.InvariantCulture, $" {scores[k]} {StudentId(k)}");
            }

            await Ask(redis, command.ToString());
        }
    }

    private static async Task<long> UsedMemory(Socket redis)
    {
        var info = await Ask(redis, "INFO memory");
        var at = info.IndexOf("used_memory:", StringComparison.Ordinal) + "used_memory:".Length;
        return long.Parse(info[at..info.IndexOf('\r', at)], CultureInfo.InvariantCulture);
    }

    /// <summary>Every answer asked for here fits into one read.</summary>
    private static async Task<string> Ask(Socket redis, string command)
    {
        var answer = new byte[16 * 1024];
        await redis.SendAsync(Encoding.ASCII.GetBytes(command + "\r\n"));
        return Encoding.ASCII.GetString(answer, 0, await redis.ReceiveAsync(answer));
    }
}
