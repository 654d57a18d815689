console.log(`post of ${process.env.INPUT_NAME} after ${process.env.STATE_from ?? "nothing"}`);
