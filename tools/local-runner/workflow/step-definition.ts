import { conditionOf } from "./definition.ts";
import { find, type Node, sourceText } from "./yaml.ts";

/** One step as its file has it. */
export interface StepDefinition {
  /** Names the step among all of its job. */
  readonly place: string;
  readonly id: string | undefined;
  /** GITHUB_ACTION: the id, or a name made up from what the step runs. */
  readonly contextName: string;
  readonly condition: string;
  readonly uses: string | undefined;
  readonly node: Node;
}

/** Gives steps without an id the names that the service gives: `__run`, `__run_2`, `__actions_checkout`, `__self`. */
export function defineSteps(nodes: readonly Node[], place: string): StepDefinition[] {
  const taken = new Map<string, number>();
  return nodes.map((node, at) => {
    const id = sourceText(find(node, "id"));
    const uses = sourceText(find(node, "uses"));
    return {
      place: `${place}/${at}`,
      id,
      contextName: id ?? unique(madeUpName(uses), taken),
      condition: conditionOf(find(node, "if")),
      uses,
      node,
    };
  });
}

function madeUpName(uses: string | undefined): string {
  if (uses === undefined) return "__run";
  if (uses.startsWith("./")) return "__self";
  if (uses.startsWith("$/")) return "__self_repository";
  const [path = ""] = uses.split("@");
  return `__${path.split("/").slice(0, 2).join("_").replaceAll(/\W/g, "_")}`;
}

function unique(name: string, taken: Map<string, number>): string {
  const count = (taken.get(name) ?? 0) + 1;
  taken.set(name, count);
  return count === 1 ? name : `${name}_${count}`;
}
