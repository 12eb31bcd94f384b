namespace Orleans.Runtime;

/// <summary>Runs everything of one activation one after another: its turns, and what they await.</summary>
internal sealed class ActivationTaskScheduler(ActivationData activation) : TaskScheduler, IThreadPoolWorkItem
{
    // After this long a busy activation lets others have the thread.
    private const int QuantumMilliseconds = 100;

    // Tasks, and the activation itself for "look at your calls".
    private readonly Queue<object> _work = new();
    private bool _scheduled;

    public void QueuePump() => Enqueue(activation);

    public void Execute()
    {
        var previous = RuntimeContext.Current;
        RuntimeContext.Current = activation;
        var end = Environment.TickCount64 + QuantumMilliseconds;
        do
        {
            object? work;
            lock (_work)
            {
                if (!_work.TryDequeue(out work))
                {
                    _scheduled = false;
                    RuntimeContext.Current = previous;
                    return;
                }
            }

            if (work is Task task)
            {
                TryExecuteTask(task);
            }
            else
            {
                // Within a task, so that awaits in the turns come back to this scheduler.
                new Task(static state => ((ActivationData)state!).Pump(), activation, TaskCreationOptions.DenyChildAttach).RunSynchronously(this);
            }
        }
        while (Environment.TickCount64 < end);

        RuntimeContext.Current = previous;
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    protected override void QueueTask(Task task) => Enqueue(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && ReferenceEquals(RuntimeContext.Current, activation) && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_work)
        {
            return [.. _work.OfType<Task>()];
        }
    }

    private void Enqueue(object work)
    {
        lock (_work)
        {
            _work.Enqueue(work);
            if (_scheduled)
            {
                return;
            }

            _scheduled = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }
}
