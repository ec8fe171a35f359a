//! Where in a file its mutants stand, and how each is made switchable: text put in at byte offsets, so that the rest stays as it is.

use crate::mutant::{Genre, Mutant, Place, Span};
use proc_macro2::LineColumn;
use std::ops::Range;
use syn::{BinOp, Expr, ExprBinary, ExprStruct, ExprUnary, Member, Pat, UnOp, spanned::Spanned, visit::Visit};

/// Text around one expression of the original. Sites nest as the expressions do.
#[derive(Debug)]
pub struct Site {
    /// The bytes of the original that stand between `open` and `close`.
    pub around: Range<usize>,
    pub open: String,
    pub close: String,
    /// An operator within, and what stands instead of it.
    pub operator: Option<(Range<usize>, String)>,
    /// The mutants that it switches.
    pub ids: Vec<usize>,
}

/// The byte at which each line begins, to turn line and column into an offset.
struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Lines { text, starts }
    }

    /// `column` counts characters from 0, as proc-macro2 does.
    fn offset(&self, line: usize, column: usize) -> usize {
        let start = self.starts[line - 1];
        self.text[start..].char_indices().nth(column).map_or(self.text.len(), |(at, _)| start + at)
    }

    fn bytes(&self, node: &impl Spanned) -> Range<usize> {
        let span = node.span();
        self.offset(span.start().line, span.start().column)..self.offset(span.end().line, span.end().column)
    }

    fn named(&self, span: Span) -> Range<usize> {
        self.offset(span.start.line, span.start.column - 1)..self.offset(span.end.line, span.end.column - 1)
    }
}

fn place(at: LineColumn) -> Place {
    Place { line: at.line, column: at.column + 1 }
}

/// The sites of the mutants of one file.
pub fn find(text: &str, mutants: &[&Mutant]) -> syn::Result<Vec<Site>> {
    let file = syn::parse_file(text)?;
    let mut finder = Finder { lines: Lines::new(text), mutants, sites: Vec::new() };
    finder.visit_file(&file);
    Ok(finder.sites)
}

struct Finder<'a> {
    lines: Lines<'a>,
    mutants: &'a [&'a Mutant],
    sites: Vec<Site>,
}

impl Finder<'_> {
    /// The mutants of one genre that name just what `node` spans.
    fn at(&self, genre: Genre, node: &impl Spanned) -> Vec<&Mutant> {
        let span = node.span();
        let (start, end) = (place(span.start()), place(span.end()));
        self.mutants.iter().copied().filter(|m| m.genre == genre && m.span.start == start && m.span.end == end).collect()
    }

    fn wrap(
        &mut self,
        around: Range<usize>,
        open: String,
        close: String,
        operator: Option<(Range<usize>, String)>,
        ids: Vec<usize>,
    ) {
        self.sites.push(Site { around, open, close, operator, ids });
    }

    fn function(&mut self, block: &syn::Block) {
        let (Some(first), Some(last)) = (block.stmts.first(), block.stmts.last()) else { return };
        let body = Span { start: place(first.span().start()), end: place(last.span().end()) };
        let start = self.lines.named(body).start;
        let found: Vec<&Mutant> = self.mutants.iter().copied().filter(|m| m.genre == Genre::FnValue && m.span == body).collect();
        for mutant in found {
            let open = format!("if crate::mutant::on({}) {{ return {}; }} ", mutant.id, mutant.replacement);
            self.wrap(start..start, open, String::new(), None, vec![mutant.id]);
        }
    }

    fn binary(&mut self, node: &ExprBinary) {
        let found = self.at(Genre::BinaryOperator, &node.op);
        // In `a && let Some(b) = c` no operator can be another.
        if found.is_empty() || has_let(&node.left) || has_let(&node.right) {
            return;
        }
        let others: String = found.iter().map(|m| format!(" {} {}", m.id, m.replacement)).collect();
        let ids = found.iter().map(|m| m.id).collect();
        let operator = self.lines.bytes(&node.op);
        let word = &self.lines.text[operator.clone()];
        let (open, close) = match node.op {
            BinOp::And(_) | BinOp::Or(_) => ("(crate::mutant_lazy!(", "))"),
            BinOp::Eq(_) | BinOp::Ne(_) | BinOp::Lt(_) | BinOp::Le(_) | BinOp::Gt(_) | BinOp::Ge(_) => {
                ("(crate::mutant_compared!(", "))")
            }
            _ if word.ends_with('=') => ("crate::mutant_assigned!(", ")"),
            _ => ("(crate::mutant_eager!(", "))"),
        };
        let between = (operator.clone(), format!("; {word} ;"));
        self.wrap(self.lines.bytes(node), open.to_owned(), format!(";{others}{close}"), Some(between), ids);
    }

    fn unary(&mut self, node: &ExprUnary) {
        let Some(id) = self.at(Genre::UnaryOperator, &node.op).first().map(|m| m.id) else { return };
        if !matches!(node.op, UnOp::Not(_) | UnOp::Neg(_)) {
            return;
        }
        self.wrap(self.lines.bytes(node), "(crate::mutant_unary!(".to_owned(), format!("; {id}))"), None, vec![id]);
    }

    /// `rest_is_matched`: some arm takes whatever the others leave, so that this one can be missed.
    fn arm(&mut self, arm: &syn::Arm, rest_is_matched: bool) {
        let deleted = self.at(Genre::MatchArm, arm).first().filter(|_| rest_is_matched).map(|m| m.id);
        let guard = arm.guard.as_ref().map(|(_, guard)| guard.as_ref());
        let guards: Vec<(usize, String)> = match guard {
            Some(guard) => self.at(Genre::MatchArmGuard, guard).iter().map(|m| (m.id, m.replacement.clone())).collect(),
            None => Vec::new(),
        };
        let kept = deleted.map_or(String::new(), |id| format!("!crate::mutant::on({id})"));
        match guard {
            Some(guard) if !has_let(guard) && (deleted.is_some() || !guards.is_empty()) => {
                let mut open = if kept.is_empty() { "(".to_owned() } else { format!("{kept} && (") };
                for (id, word) in &guards {
                    open += &format!("if crate::mutant::on({id}) {{ {word} }} else ");
                }
                let ids = deleted.into_iter().chain(guards.iter().map(|(id, _)| *id)).collect();
                self.wrap(self.lines.bytes(guard), format!("{open}{{ "), " })".to_owned(), None, ids);
            }
            None => {
                let Some(id) = deleted else { return };
                let end = self.lines.bytes(&arm.pat).end;
                self.wrap(end..end, format!(" if {kept}"), String::new(), None, vec![id]);
            }
            Some(_) => {}
        }
    }

    fn fields(&mut self, node: &ExprStruct) {
        let Some(rest) = &node.rest else { return };
        let (path, rest) = (self.lines.bytes(&node.path), self.lines.bytes(rest.as_ref()));
        let (path, rest) = (self.lines.text[path].to_owned(), self.lines.text[rest].to_owned());
        for field in &node.fields {
            let Some(id) = self.mutants.iter().find(|m| m.genre == Genre::StructField && names_field(m, field)).map(|m| m.id)
            else {
                continue;
            };
            let Member::Named(name) = &field.member else { continue };
            let said = if field.colon_token.is_none() { format!("{name}: ") } else { String::new() };
            let open = format!("{said}(if crate::mutant::on({id}) {{ let rest: {path} = {rest}; rest.{name} }} else {{ ");
            self.wrap(self.lines.bytes(&field.expr), open, " })".to_owned(), None, vec![id]);
        }
    }
}

/// A list gives a field's own span, or one that reaches over the comma behind it.
fn names_field(mutant: &Mutant, field: &syn::FieldValue) -> bool {
    let span = field.span();
    mutant.span.start == place(span.start())
}

/// `_` or a new name; `None` is no new name.
fn takes_all(pattern: &Pat) -> bool {
    match pattern {
        Pat::Wild(_) => true,
        Pat::Ident(name) => name.ident.to_string().starts_with(|c: char| c.is_lowercase()),
        _ => false,
    }
}

fn has_let(node: &Expr) -> bool {
    match node {
        Expr::Let(_) => true,
        Expr::Binary(both) => has_let(&both.left) || has_let(&both.right),
        _ => false,
    }
}

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_item_fn(&mut self, node: &'ast syn::ItemFn) {
        self.function(&node.block);
        syn::visit::visit_item_fn(self, node);
    }

    fn visit_impl_item_fn(&mut self, node: &'ast syn::ImplItemFn) {
        self.function(&node.block);
        syn::visit::visit_impl_item_fn(self, node);
    }

    fn visit_trait_item_fn(&mut self, node: &'ast syn::TraitItemFn) {
        if let Some(block) = &node.default {
            self.function(block);
        }
        syn::visit::visit_trait_item_fn(self, node);
    }

    fn visit_expr_binary(&mut self, node: &'ast ExprBinary) {
        self.binary(node);
        syn::visit::visit_expr_binary(self, node);
    }

    fn visit_expr_unary(&mut self, node: &'ast ExprUnary) {
        self.unary(node);
        syn::visit::visit_expr_unary(self, node);
    }

    fn visit_expr_match(&mut self, node: &'ast syn::ExprMatch) {
        let rest_is_matched = node.arms.iter().any(|arm| arm.guard.is_none() && takes_all(&arm.pat));
        for arm in &node.arms {
            self.arm(arm, rest_is_matched);
        }
        syn::visit::visit_expr_match(self, node);
    }

    fn visit_expr_struct(&mut self, node: &'ast ExprStruct) {
        self.fields(node);
        syn::visit::visit_expr_struct(self, node);
    }
}
