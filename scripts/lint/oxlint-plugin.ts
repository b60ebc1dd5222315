import { relative, sep } from 'node:path';
import { checkFile, checkImport } from './layer-check.ts';

/** The parts of oxlint's rule interface (ESLint's) that are used here. */
interface SyntaxNode {
  readonly type: string;
}

interface ImportNode extends SyntaxNode {
  readonly source?: (SyntaxNode & { readonly value?: unknown }) | null;
  readonly importKind?: string;
  readonly exportKind?: string;
  readonly specifiers?: readonly { readonly importKind?: string; readonly exportKind?: string }[];
}

interface RuleContext {
  readonly filename: string;
  readonly cwd: string;
  report(problem: { readonly node: SyntaxNode; readonly message: string }): void;
}

function isTypeOnly(node: ImportNode): boolean {
  if (node.type === 'TSImportType') return true;
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = node.specifiers ?? [];
  const all = (kind: 'importKind' | 'exportKind') =>
    specifiers.every((one) => one[kind] === 'type');
  return specifiers.length > 0 && (all('importKind') || all('exportKind'));
}

const layers = {
  create(context: RuleContext) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    function check(node: ImportNode): void {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string') return;
      const message = checkImport({ file, specifier, typeOnly: isTypeOnly(node) });
      if (message !== undefined) context.report({ node, message });
    }
    return {
      Program(node: SyntaxNode): void {
        const message = checkFile(file);
        if (message !== undefined) context.report({ node, message });
      },
      ImportDeclaration: check,
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

// oxlint loads a plugin through its default export.
export default { meta: { name: 'underfoot' }, rules: { layers } };
