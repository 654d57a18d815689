import { UserError } from "@slipway/shared";
import type { Config } from "./config.ts";
import { lastWords } from "./last-words.ts";
import { endOf } from "./modes/cut-short.ts";
import { earlyEnd, nextSteps } from "./modes/early-end.ts";
import { restore } from "./modes/restore.ts";
import { finalize, rollback } from "./modes/return.ts";
import { backup, cleanup, drill, ensure } from "./modes/upkeep.ts";
import { verifyOnly } from "./modes/verify.ts";
import type { Ending, Result } from "./result.ts";
import { renderRollbackCommand } from "./rollback-command.ts";
import { Knowledge, RunJournal, type Session, type World } from "./session.ts";
import { Timeline } from "./timeline.ts";

/** Does what was asked for. Whatever ends it becomes the result, with the state that is left. */
export async function run(config: Config, world: World): Promise<Result> {
  const session = newSession(config, world);
  for (const warning of config.warnings) world.log.warning(warning);
  using _words = lastWords(world, () => endEarly(session, config, world.cancel.reason));
  const ending = await carryOut(session, config);
  const { database } = config;
  const { known, timeline } = session;
  return {
    mode: config.mode,
    database,
    ending,
    known,
    phases: timeline.phases,
    duration: timeline.elapsed,
    now: world.clock.date(),
    rollbackCommand: rollbackCommandOf(config, ending),
  };
}

function newSession(config: Config, world: World): Session {
  const access = config.mode === "verify-only" ? config.access : config.target.access;
  return {
    world,
    access,
    timeline: new Timeline(world.clock),
    known: new Knowledge(),
    journal: new RunJournal(),
  };
}

async function carryOut(session: Session, config: Config): Promise<Ending> {
  try {
    return await perform(session, config);
  } catch (error) {
    if (!(error instanceof UserError) && error instanceof Error) session.world.log.debug(error.stack ?? "");
    return endEarly(session, config, error);
  }
}

async function perform(session: Session, config: Config): Promise<Ending> {
  switch (config.mode) {
    case "plan":
    case "restore":
      return await restore(session, config);
    case "finalize":
      return await finalize(session, config);
    case "rollback":
      return await rollback(session, config);
    case "cleanup":
      return await cleanup(session, config);
    case "verify-only":
      return await verifyOnly(session, config.source);
    case "drill":
      return await drill(session, config);
    case "backup":
      return await backup(session, config);
    case "ensure":
      return await ensure(session, config);
  }
}

/** Nothing that ends a run by surprise may leave people without the state that is left. */
function endEarly({ journal }: Session, config: Config, error: unknown): Ending {
  const early = earlyEnd(error);
  if (config.mode === "verify-only")
    return {
      state: "failed",
      reason: early.reason,
      left: "Nothing was touched",
      next: nextSteps(early, "then run this again"),
    };
  return endOf(config.database, journal.entries, early);
}

function rollbackCommandOf(config: Config, ending: Ending): string | undefined {
  const oldDatabase = "old" in ending ? ending.old : undefined;
  if (config.mode === "verify-only" || oldDatabase === undefined) return undefined;
  const { database, workflow, context } = config;
  return renderRollbackCommand({ database, oldDatabase, workflow, context });
}
