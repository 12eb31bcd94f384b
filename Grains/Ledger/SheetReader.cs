using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Engagement.Ledger;

/// <summary>Reads the canonical text of one sheet, see <see cref="BookFormat"/>.</summary>
internal ref struct SheetReader(ReadOnlySpan<byte> text)
{
    private Utf8JsonReader _json = new(text);

    public ChainedSheet Read()
    {
        string? previous = null, author = null, @event = null, host = null, level = null, note = null, confirmer = null;
        long seq = 0;
        Guid id = default;
        Guid? reverses = null;
        DateTimeOffset at = default;
        DateOnly day = default;
        ImmutableArray<OwnPrice> prices = [];
        ImmutableArray<int> common = [];
        ImmutableArray<Entry> entries = [];

        Expect(JsonTokenType.StartObject);
        while (Next() == JsonTokenType.PropertyName)
        {
            var name = _json.GetString();
            Next();
            switch (name)
            {
                case "v": RequireVersion(_json.GetInt32()); break;
                case "prev": previous = _json.GetString(); break;
                case "seq": seq = _json.GetInt64(); break;
                case "id": id = _json.GetGuid(); break;
                case "by": author = _json.GetString(); break;
                case "at": at = _json.GetDateTimeOffset(); break;
                case "day": day = DateOnly.ParseExact(_json.GetString()!, "O", CultureInfo.InvariantCulture); break;
                case "event": @event = Interned(); break;
                case "host": host = Interned(); break;
                case "level": level = Interned(); break;
                case "reverses": reverses = _json.GetGuid(); break;
                case "note": note = _json.GetString(); break;
                case "with": confirmer = _json.GetString(); break;
                case "prices": prices = ReadPrices(); break;
                case "common": common = ReadCommon(); break;
                case "lines": entries = ReadEntries(); break;
                default: throw new JsonException($"A sheet has no field '{name}'.");
            }
        }

        if (previous is null || author is null || level is null || seq < 1 || entries.IsEmpty || (!common.IsEmpty && common.Length != entries.Length))
        {
            throw new JsonException("A sheet lacks a field that it must have.");
        }

        return new(previous, new(seq, id, author, at, day, @event, host, level, reverses, note, entries)
        {
            Confirmer = confirmer,
            OwnPrices = prices,
            Common = common,
        });
    }

    private ImmutableArray<OwnPrice> ReadPrices()
    {
        Require(JsonTokenType.StartObject);
        var prices = ImmutableArray.CreateBuilder<OwnPrice>();
        while (Next() == JsonTokenType.PropertyName)
        {
            prices.Add(new(Interned(), Number()));
        }

        return prices.DrainToImmutable();
    }

    private ImmutableArray<int> ReadCommon()
    {
        Require(JsonTokenType.StartArray);
        var common = ImmutableArray.CreateBuilder<int>();
        while (Next() == JsonTokenType.Number)
        {
            common.Add(_json.GetInt32());
        }

        return common.DrainToImmutable();
    }

    private ImmutableArray<Entry> ReadEntries()
    {
        Require(JsonTokenType.StartArray);
        var entries = ImmutableArray.CreateBuilder<Entry>();
        while (Next() == JsonTokenType.StartArray)
        {
            entries.Add(new(
                Text(), OptionalText(), Text(), Text(),
                Number(), Number(), Number(), Number(), (Withholding)Number(),
                OptionalSeq()));
        }

        return entries.DrainToImmutable();
    }

    private string Text()
    {
        Expect(JsonTokenType.String);
        return Interned();
    }

    private string? OptionalText() => Next() == JsonTokenType.Null ? null : Interned();

    private int Number()
    {
        Expect(JsonTokenType.Number);
        return _json.GetInt32();
    }

    private long? OptionalSeq()
    {
        if (Next() == JsonTokenType.EndArray)
        {
            return null;
        }

        var seq = _json.GetInt64();
        Expect(JsonTokenType.EndArray);
        return seq;
    }

    // A book repeats a few thousand ids and codes millions of times.
    private readonly string Interned() => TextPool.Shared.Get(_json.ValueSpan, _json.ValueIsEscaped ? _json.GetString() : null);

    private JsonTokenType Next() => _json.Read() ? _json.TokenType : throw new JsonException("A sheet ends too early.");

    private void Expect(JsonTokenType type)
    {
        Next();
        Require(type);
    }

    private readonly void Require(JsonTokenType type)
    {
        if (_json.TokenType != type)
        {
            throw new JsonException($"A sheet has {_json.TokenType} where {type} belongs.");
        }
    }

    private static void RequireVersion(int version)
    {
        if (version != BookFormat.Version)
        {
            throw new JsonException($"A sheet has version {version}; this program reads {BookFormat.Version}.");
        }
    }
}
