// A script that stays until it is told to stop, and says how it was told: what boot hands over to, in a test.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    console.log(`told by ${signal}`);
    process.exit(Number(process.argv[2]));
  });
setInterval(() => undefined, 1000);
console.log(`here as ${process.pid}`);
