// What the pieces in the documents name and a reader has elsewhere: a chat, and a shop with its database. The part of Entity
// Framework Core that they call stands here by its signatures, since it does not come with ASP.NET Core.

using System;
using System.Linq;
using System.Net.WebSockets;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;

static class Chat
{
    public static Task RunAsync(WebSocket socket, CancellationToken stop) => Task.CompletedTask;
}

class Shop : DbContext
{
    public IQueryable<StoredOrder> Orders => throw new NotSupportedException();
}

class StoredOrder
{
    public int Id { get; set; }
}

class ShoppingList
{
    public int Id { get; set; }
}

namespace Microsoft.EntityFrameworkCore
{
    class DbContext
    {
        public object Update(object entity) => throw new NotSupportedException();

        public Task<int> SaveChangesAsync(CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }

    class DbUpdateConcurrencyException : Exception;

    static class EntityFrameworkQueryableExtensions
    {
        public static Task<int> ExecuteDeleteAsync<T>(
            this IQueryable<T> source, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }
}
