import Supervision
import Terminal

extension Dashboard {
  /// Does an action for all marked rows of the pane; nil when none are marked or it is not meant for rows.
  mutating func attemptOnMarked(_ action: Action, at spot: Spot, _ world: World, _ sight: Sight) -> [Effect]? {
    let entry = CommandTable.entry(action)
    guard !spot.isCard, entry.needsRow, entry.acts, CommandTable.reaches(action, spot) else { return nil }
    let marked = markedRows(of: spot.pane, sight)
    guard !marked.isEmpty else { return nil }
    if let refusal = refusalToAct(world, sight) {
      toast = Toast(.refused, refusal, now: world.now)
      return []
    }
    guard action != .sign else {
      let words = Phrase(zh: "签字要一条条看过再签：Esc 取消标记", en: "what is signed is looked at one by one; Esc drops the marks")
      toast = Toast(.refused, words, now: world.now)
      return []
    }
    let rows = spot.pane.type.rows(sight).filter(marked.contains)
    let plan = BulkPlan(
      action: action, items: rows.map { item(of: $0, action, in: spot.pane, world, sight) },
      customers: rows.flatMap { sight.record(of: $0).customers.map(\.name) })
    return proceed(plan, world)
  }

  private func item(
    of row: RowID, _ action: Action, in pane: PaneID, _ world: World, _ sight: Sight
  ) -> BulkPlan.Item {
    let name = sight.record(of: row).name
    func item(_ fate: BulkPlan.Fate) -> BulkPlan.Item { BulkPlan.Item(row: row, name: name, fate: fate) }
    if let reason = reason(against: action, at: Spot(pane: pane, row: row), world, sight) {
      return item(.cannot(reason))
    }
    switch step(action, on: row, world) ?? todayStep(action, on: row, world) {
    case .remark(let reason)?: return item(.cannot(reason))
    case .some(let step): return item(.step(step))
    case nil: return item(.cannot(Phrase(zh: "这一行不能这样做", en: "this row is not for that")))
    }
  }

  /// Asks what is still to be asked, once for all rows, and then shows what it comes to.
  private mutating func proceed(_ plan: BulkPlan, _ world: World) -> [Effect] {
    guard let lead = plan.lead else { return preview(plan, world) }
    let language = language
    let plan = plan.replacing { _, step in step.asksLike(lead, world, language) ? .step(step) : BulkPlan.alone }
    switch lead {
    case .form(let purpose):
      let blank = purpose.form(world, language)
      let form = drafts[purpose].map { blank.filled(from: $0) } ?? blank
      layers.append(.form(FormLayer(purpose: purpose, blank: blank, form: form, bulk: plan)))
    case .menu(let kind): layers.append(.menu(MenuLayer(kind, world, bulk: plan)))
    default: return preview(plan, world)
    }
    return []
  }

  /// Goes on from a choice: for the marked rows where the menu was opened for those.
  mutating func chosen(_ step: Step, in menu: MenuLayer, _ world: World) -> [Effect] {
    guard let plan = menu.bulk else { return take(step, world) }
    let all = menu.kind.items(world)
    guard let chosen = all.first(where: { $0.step == step || $0.more == step }) else { return [] }
    let isMore = chosen.step != step
    return proceed(
      plan.replacing { _, step in
        guard case .menu(let kind) = step, let same = kind.items(world).first(where: { $0.title == chosen.title })
        else {
          return BulkPlan.alone
        }
        switch isMore ? same.more ?? same.step : same.step {
        case .remark(let reason): return .cannot(reason)
        case let next: return .step(next)
        }
      }, world)
  }

  /// Takes what was typed once for every marked row.
  mutating func send(_ layer: FormLayer, for plan: BulkPlan, _ world: World) -> [Effect] {
    var form = layer
    do throws(FormError) {
      _ = try form.purpose.command(form.form, world, language)
    } catch {
      form.form.refuse([error.field: error.words[language]])
      layers[layers.count - 1] = .form(form)
      return []
    }
    let language = language
    // What was left as proposed is proposed for each row anew: whom to nudge is another person in another row.
    let typed = form.form.fields.map(\.id).filter { form.form[$0] != form.blank[$0] }
    let filled = plan.replacing { _, step in
      guard case .form(let purpose) = step else { return BulkPlan.alone }
      do throws(FormError) {
        let own = purpose.form(world, language).filled(from: form.form, typed)
        return .step(.perform(try purpose.command(own, world, language)))
      } catch {
        return .cannot(error.words)
      }
    }
    return preview(filled, world)
  }

  /// Shows which rows it can be done for and which not, by trying it on a copy of the showroom.
  private mutating func preview(_ plan: BulkPlan, _ world: World) -> [Effect] {
    var trial = world.showroom
    var number: UInt64 = 0
    let tried = plan.items.map { item -> BulkPlan.Item in
      guard case .step(.perform(let command)) = item.fate else { return item }
      number += 1
      var item = item
      do throws(Refusal) {
        let act = try trial.decide(
          command, Context(now: world.now, author: Author(user: "", terminal: ""), id: ActID(high: 0, low: number)))
        if act.events.isEmpty {
          item.fate = .cannot(Phrase(zh: "已经是这样", en: "is so already"))
        } else {
          trial.apply(act)
        }
      } catch {
        item.fate = .cannot(error.words)
      }
      return item
    }
    layers.append(
      .bulk(
        BulkLayer(
          plan: BulkPlan(action: plan.action, items: tried, customers: plan.customers), isMasked: lens.masksCustomers)))
    return []
  }

  mutating func press(_ key: Key, _ layer: BulkLayer, _ world: World) -> [Effect] {
    var bulk = layer
    switch key.halfWidth {
    case .escape, .character("q"), .left: layers.removeLast()
    case .up, .character("k"): bulk.scroll = max(bulk.scroll - 1, 0)
    case .down, .character("j"): bulk.scroll += 1
    case .pageUp: bulk.scroll = max(bulk.scroll - 10, 0)
    case .pageDown: bulk.scroll += 10
    case .enter:
      let commands = bulk.commands
      guard !commands.isEmpty else {
        layers.removeLast()
        return []
      }
      // What was typed is kept until it is done, in case another desk was quicker.
      for case .form(let form) in layers where form.bulk != nil { drafts[form.purpose] = form.form }
      layers.removeAll {
        switch $0 {
        case .bulk: true
        case .form(let form): form.bulk != nil
        case .menu(let menu): menu.bulk != nil
        default: false
        }
      }
      return perform(.together(commands), world)
    default: break
    }
    if case .bulk? = layers.last, key != .enter {
      bulk.scroll = min(bulk.scroll, max(bulk.plan.items.count - 1, 0))
      layers[layers.count - 1] = .bulk(bulk)
    }
    return []
  }
}
