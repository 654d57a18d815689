const names = Object.keys(process.env).filter((name) => name.startsWith(process.env.INPUT_PREFIX));
for (const name of names.sort()) console.log(`${name}=${process.env[name]}`);
