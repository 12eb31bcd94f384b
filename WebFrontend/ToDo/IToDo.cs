namespace Engagement.ToDo;

/// <summary>What one flow has waiting for somebody of the staff. Each flow brings its own, by the rights that its acts ask for.</summary>
internal interface IToDo
{
    /// <summary>Nothing that the colleague may not do; kinds of which nothing waits may be told with none.</summary>
    Task<IEnumerable<ToDoItem>> For(Colleague colleague);
}
