import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import { projectRoot } from '../../../deploy/local/project.js';

/** The services' own text, with what the compiler knows of its types. Read once: all services share the libs. */
export class Source {
  readonly checker: ts.TypeChecker;
  private readonly program: ts.Program;

  constructor(services: readonly string[]) {
    const { options } = ts.parseJsonConfigFileContent(
      ts.readConfigFile(join(projectRoot, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config,
      ts.sys,
      projectRoot,
    );
    const modules = services.map((service) => join(projectRoot, 'apps', service, 'src', `${service}.module.ts`));
    this.program = ts.createProgram(modules, { ...options, noEmit: true });
    this.checker = this.program.getTypeChecker();
  }

  /** A handler of a controller, `ReferralController.accept`, of one service or of the libs that it uses. */
  handler(service: string, name: string): ts.MethodDeclaration {
    const [controller, method] = name.split('.');
    const found = this.files(`apps/${service}/`, 'libs/')
      .flatMap((file) => file.statements.filter((each) => ts.isClassDeclaration(each)))
      .filter((each) => each.name?.text === controller)
      .flatMap((each) => each.members.filter((member) => ts.isMethodDeclaration(member)))
      .filter((member) => member.name.getText() === method);
    if (found.length !== 1 || !found[0]) throw new Error(`${found.length} methods of ${service} are called ${name}`);
    return found[0];
  }

  /** What a file of ours declares at its top under a name. */
  declared(path: string, name: string): ts.Node {
    const file = this.files(path)[0];
    const symbol = file && this.checker.getSymbolAtLocation(file)?.exports?.get(ts.escapeLeadingUnderscores(name));
    if (!symbol?.valueDeclaration) throw new Error(`${path} has no ${name}`);
    return symbol.valueDeclaration;
  }

  /** What a name stands for, wherever it is declared. */
  target(node: ts.Node): ts.Node | undefined {
    const symbol =
      ts.isIdentifier(node) && ts.isShorthandPropertyAssignment(node.parent)
        ? this.checker.getShorthandAssignmentValueSymbol(node.parent)
        : this.checker.getSymbolAtLocation(node);
    const isAlias = symbol && (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    return (isAlias ? this.checker.getAliasedSymbol(symbol) : symbol)?.valueDeclaration;
  }

  /** Whether we wrote it. */
  isOurs(node: ts.Node): boolean {
    return /^(?:apps|libs)\//.test(this.pathOf(node));
  }

  /** From the root of the repository, as `apps/beacon/src/referral/referral.view.ts`. */
  pathOf(node: ts.Node): string {
    return relative(projectRoot, node.getSourceFile().fileName).split(sep).join('/');
  }

  private files(...starts: readonly string[]): ts.SourceFile[] {
    return this.program.getSourceFiles().filter((file) => starts.some((start) => this.pathOf(file).startsWith(start)));
  }
}
