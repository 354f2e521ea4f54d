import Supervision
import Terminal

extension Dashboard {
  /// Sends a form: what cannot be read is said under its field, the rest is asked of whoever keeps the showroom.
  mutating func send(_ layer: FormLayer, _ world: World) -> [Effect] {
    var form = layer
    // A second Enter while the first is on its way must not ask twice.
    guard form.sent == nil else { return [] }
    form.message = refusalToAct(world, sight(of: world))
    var effects: [Effect] = []
    if form.message == nil {
      if let plan = form.bulk { return send(form, for: plan, world) }
      do throws(FormError) {
        let command = try form.purpose.command(form.form, world, language)
        if offersMend(for: command, world) { return [] }
        form.sent = command
        effects = [.perform(command)]
      } catch {
        form.form.refuse([error.field: error.words[language]])
      }
    }
    layers[layers.count - 1] = .form(form)
    return effects
  }

  /// Takes in what became of a command: a toast, or the message in the form that asked.
  public mutating func answered(_ answer: Answer, to command: Command, _ world: World) {
    switch answer {
    case .kept(let act):
      kept(act, command, world)
      welcomeKept(command, world)
    case .refused(let refusal):
      if welcomeRefused(refusal.words, refusal, command) { return }
      refused(refusal, command, world)
    case .notSaved(let why):
      let words = Phrase(zh: "没有保存：\(why.zh)", en: "not saved: \(why.en)")
      if welcomeRefused(words, nil, command) { return }
      tell(words, of: command, field: nil, world)
    }
  }

  /// Says for a while what no command asked about, such as what is wrong with a theme file.
  public mutating func warn(_ words: Phrase, _ world: World) {
    toast = Toast(.refused, words, now: world.now)
  }

  /// Takes in a person's own keys, which were written down anew.
  public mutating func use(_ keys: KeyMap, _ world: World) {
    keyMap = keys
    toast = Toast(.remark, Phrase(zh: "自定义按键已生效", en: "your own keys are taken in"), action: .help, now: world.now)
  }

  /// Says where a file was put, or why it was not.
  public mutating func saved(_ words: Phrase, isDone: Bool, _ world: World) {
    toast = Toast(isDone ? .done : .refused, words, now: world.now)
  }

  private mutating func kept(_ act: Act, _ command: Command, _ world: World) {
    if let place = layers.lastIndex(where: { $0.isForm(sending: command) }), case .form(let form) = layers[place] {
      drafts[form.purpose] = nil
      layers.removeSubrange(place...)
      layers.removeTrailingMenus()
    }
    if case .together = command { marks = nil }
    let isUndo = if case .undo = command { true } else { false }
    // A page that was turned is seen.
    if case .meeting(.turn) = command { return settle(world) }
    let words =
      lens.masksCustomers
      ? veil.masked(world.showroom).words(for: act.masked(by: veil.mask(of: world.showroom)))
      : world.showroom.words(for: act)
    toast = Toast(
      .done, words, action: act.events.isEmpty ? nil : isUndo ? .redo : .undo, now: world.now)
    follow(act, command, world)
  }

  /// Moves the selection to where the work goes on: to the next duty, to what was just taken down.
  private mutating func follow(_ act: Act, _ command: Command, _ world: World) {
    // What a closing comes to is the report.
    if focus == .close, case .day(.closed)? = act.events.last { lens.close = .report }
    let sight = sight(of: world)
    switch (command, act.events.first) {
    case (.duty(.check(let key, _, _)), _) where selections[.today]?.row == .duty(key) && focus == .today:
      moveOn(from: .duty(key), sight)
    // What has just failed is to be described first: by `f` again or by `e`.
    case (.patrol(.mark(let item, let verdict)), _)
    where selections[.patrol]?.row == .patrolItem(item) && focus == .patrol && verdict != .fail(PatrolFault()):
      moveSelection(by: 1, sight)
    case (.patrol(.start), _) where focus == .patrol: moveSelection(by: -10_000, sight)
    case (.task(.add), .task(.added(let id, _, _, _, _))?): select(.duty(.task(id)), in: .today, sight)
    case (.complaint(.open), .complaint(.opened(let id, _, _))?):
      select(.complaint(id), in: .complaints, sight)
      // It is kept already; what the same customer said today may be the same thing.
      if let complaint = sight.state.complaints[id],
        !sight.state.complaintsAlike(complaint.details, at: sight.now, except: id).isEmpty
      {
        layers.append(.menu(MenuLayer(.complaint(id, .joining), world)))
      }
    case (.traffic(.count), _) where focus == .visits && lens.visits == .here:
      // Unless one is about to do something with another visitor, the one who came is what is next.
      let selected = selections[.visits]?.row.visit.flatMap { sight.state.visits[$0] }
      if case .visit(.arrived(let id, _))? = act.events.last, selected?.isOpen != true {
        select(.visit(id), in: .visits, sight)
      }
    case (.meeting(.forecast), _) where focus == .meeting: moveSelection(by: 1, sight)
    case (.staff(.add), .staff(.added(let person))?):
      select(.person(person.id), in: .roster, sight)
    default: break
    }
    settle(world)
  }

  private mutating func refused(_ refusal: Refusal, _ command: Command, _ world: World) {
    if refusal.asksWhy, let change = command.rosterChange { return askWhy(change, command, world) }
    let field = layers.last { $0.isForm(sending: command) }.flatMap { layer -> String? in
      guard case .form(let form) = layer else { return nil }
      return form.purpose.field(of: refusal, in: form.form)
    }
    tell(refusal.words, of: command, field: field, world)
  }

  /// Says what went wrong in the form that asked, whose text stays as it is; without a form, in a toast.
  private mutating func tell(_ words: Phrase, of command: Command, field: String?, _ world: World) {
    guard let place = layers.lastIndex(where: { $0.isForm(sending: command) }), case .form(var form) = layers[place]
    else {
      toast = Toast(.refused, words, now: world.now)
      return
    }
    form.sent = nil
    if let field {
      form.form.refuse([field: words[language]])
    } else {
      form.message = words
    }
    layers[place] = .form(form)
  }
}

extension Layer {
  /// Whether it is a form that has sent a command and waits.
  fileprivate func isForm(sending command: Command) -> Bool {
    if case .form(let form) = self { form.sent == command } else { false }
  }
}
