namespace Orleans.Runtime;

/// <summary>A list threaded through the calls themselves: nothing to allocate, and removal anywhere is one step.</summary>
internal struct CallList
{
    public int Count { get; private set; }

    public GrainCall? First { get; private set; }

    private GrainCall? Last { get; set; }

    public void Add(GrainCall call)
    {
        call.Previous = Last;
        if (Last is null)
        {
            First = call;
        }
        else
        {
            Last.Next = call;
        }

        Last = call;
        Count++;
    }

    public void Remove(GrainCall call)
    {
        if (call.Previous is null)
        {
            First = call.Next;
        }
        else
        {
            call.Previous.Next = call.Next;
        }

        if (call.Next is null)
        {
            Last = call.Previous;
        }
        else
        {
            call.Next.Previous = call.Previous;
        }

        call.Next = call.Previous = null;
        Count--;
    }

    /// <summary>Empties the list.</summary>
    public List<GrainCall> TakeAll()
    {
        var all = new List<GrainCall>(Count);
        while (First is { } call)
        {
            Remove(call);
            all.Add(call);
        }

        return all;
    }

    /// <summary>Fails overdue calls, which stay in the list until they are taken or done.</summary>
    public readonly void Expire(long now)
    {
        for (var call = First; call is not null; call = call.Next)
        {
            call.ExpireIfDue(now);
        }
    }

    /// <summary>Fails all calls, which stay in the list likewise.</summary>
    public readonly void Fail(Exception exception)
    {
        for (var call = First; call is not null; call = call.Next)
        {
            call.Fail(exception);
        }
    }
}
