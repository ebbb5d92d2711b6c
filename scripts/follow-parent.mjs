// Preloaded into the server and the simulator by `npm start`: when that one is killed outright,
// its end of the channel closes, and the programs stop in good order instead of living on unseen.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
