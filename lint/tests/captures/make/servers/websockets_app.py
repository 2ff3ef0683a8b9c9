import asyncio

from websockets.asyncio.server import serve


async def hello(socket):
    await socket.send("hello")


async def main():
    async with serve(hello, "127.0.0.1", 80) as server:
        await server.serve_forever()

asyncio.run(main())
