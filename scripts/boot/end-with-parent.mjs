// Loaded before a script. When boot is gone without a word, even by kill -9, the channel to it closes, and the script is
// told to stop as by a signal; one that does not listen is ended.
const patienceMs = 15_000;

process.on('disconnect', () => {
  setTimeout(() => process.exit(1), patienceMs).unref();
  process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref(); // waiting for that alone keeps nobody alive
