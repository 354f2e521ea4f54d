import Supervision
import Terminal

/// One act meant for the marked rows: what becomes of each.
struct BulkPlan: Sendable {
  /// The act.
  let action: Action
  /// The marked rows in their order.
  var items: [Item]
  /// The names of the customers they are about.
  var customers: [String] = []

  /// A marked row.
  struct Item: Sendable {
    /// The row.
    let row: RowID
    /// How it is called.
    let name: Phrase
    /// What becomes of it.
    var fate: Fate
  }

  /// What becomes of a row.
  enum Fate: Sendable {
    /// The act leads here.
    case step(Step)
    /// It cannot be done, and why.
    case cannot(Phrase)
  }

  /// Where the act leads for the first row it can be done for; what it asks there it asks for all.
  var lead: Step? {
    for item in items { if case .step(let step) = item.fate { return step } }
    return nil
  }

  /// How many rows it can still be done for.
  var count: Int { items.count { if case .step = $0.fate { true } else { false } } }

  /// The same with other fates for the rows it can be done for.
  func replacing(_ fate: (Item, Step) -> Fate) -> BulkPlan {
    var plan = self
    plan.items = items.map { item in
      guard case .step(let step) = item.fate else { return item }
      var item = item
      item.fate = fate(item, step)
      return item
    }
    return plan
  }

  /// What follows a title that names the first of the rows: `, and 6 more`.
  func suffix(_ language: Language) -> String {
    let more = count - 1
    return more > 0 ? Phrase(zh: "，另 \(more) 条", en: ", and \(more) more")[language] : ""
  }

  /// A row asks for something else than the others do.
  static let alone = Fate.cannot(Phrase(zh: "要单独处理", en: "needs an answer of its own"))
}

extension Step {
  /// Whether two steps ask for the same: nothing, a choice from a menu, or the same fields.
  func asksLike(_ other: Step, _ world: World, _ language: Language) -> Bool {
    switch (self, other) {
    case (.perform, .perform), (.menu, .menu): true
    case (.form(let one), .form(let two)):
      one.form(world, language).fields.map(\.id) == two.form(world, language).fields.map(\.id)
    default: false
    }
  }
}
