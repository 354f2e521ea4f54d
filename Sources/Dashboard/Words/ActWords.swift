import Supervision

extension Showroom {
  /// What an act did, in a few words: `李娜 → 门口迎宾`, `展厅 +1`, `#3 已告知`.
  ///
  /// Names are those of now. An undo names what it took back. A count is told with the day's total as it is now, unless
  /// `hasTotal` says not to, as for acts of some time ago.
  public func words(for act: Act, hasTotal: Bool = true) -> Phrase {
    guard let first = act.events.first else { return Phrase(zh: "没有变化", en: "nothing changed") }
    if let words = importWords(for: act) ?? registerWords(for: act) ?? cardsWords(for: act) ?? rosterWords(for: act)
      ?? takingWords(for: act, hasTotal)
    {
      return words
    }
    let words = words(for: first, of: act, hasTotal)
    // A walk-in that is counted opens a visit, which goes without saying but for its number.
    if case .traffic(.counted) = first, act.events.count == 2, case .visit(.arrived(let id, _)) = act.events[1] {
      return Phrase(zh: "\(words.zh)（\(id)）", en: "\(words.en) (\(id))")
    }
    guard act.events.count > 1 else { return words }
    let second = self.words(for: act.events[1], of: act, hasTotal)
    let both = Phrase.joined([words, second], by: Phrase(zh: "，", en: ", "))
    guard act.events.count > 2 else { return both }
    let more = act.events.count - 2
    return Phrase(zh: "\(both.zh)，另 \(more) 项", en: "\(both.en) and \(more) more")
  }

  /// Somebody takes a visitor, which is also their turn: `v4 → 赵敏 接首次到店客户，排末位，赵敏 → 接待`.
  private func takingWords(for act: Act, _ hasTotal: Bool) -> Phrase? {
    var (visit, turn): (VisitID?, TurnEvent?)
    var others: [Event] = []
    for event in act.events {
      switch event {
      case .visit(.assigned(let id, _, _)): visit = id
      case .turn(.taken): if case .turn(let event) = event { turn = event }
      case .visit(.described): break
      default: others.append(event)
      }
    }
    guard let visit, let turn else { return nil }
    let taken = Phrase.spaced(Phrase(both: "\(visit)"), .arrow, words(for: turn))
    guard let first = others.first else { return taken }
    let both = Phrase.joined([taken, words(for: first, of: act, hasTotal)], by: Phrase(zh: "，", en: ", "))
    guard others.count > 1 else { return both }
    return Phrase(zh: "\(both.zh)，另 \(others.count - 1) 项", en: "\(both.en) and \(others.count - 1) more")
  }

  /// The many days of one file told as one.
  private func importWords(for act: Act) -> Phrase? {
    var days: Set<CivilDay> = []
    var people = 0
    for event in act.events {
      guard case .traffic(.imported(let day, _, let counts)) = event else { return nil }
      days.insert(day)
      people += counts.total
    }
    guard act.events.count > 1, let first = days.min(), let last = days.max() else { return nil }
    let span = first == last ? "\(first)" : "\(first) – \(last)"
    return Phrase(
      zh: "已导入 \(days.count) 天客流 \(people) 人（\(span)）", en: "\(people) people of \(days.count) days imported (\(span))")
  }

  /// The many cards of a register told as one.
  private func cardsWords(for act: Act) -> Phrase? {
    var (others, atHand) = (0, 0)
    for event in act.events {
      switch event {
      case .card(.registered(_, let batch)): others += batch.count
      case .card(.carriedIn): atHand += 1
      default: return nil
      }
    }
    guard others + atHand > 1 else { return nil }
    return Phrase(
      zh: "导入潜客卡 \(others + atHand) 张：跟进中 \(atHand)，已存档 \(others)",
      en: "\(others + atHand) cards taken in: \(atHand) worked on, \(others) put away")
  }

  /// A register of complaints told as one.
  private func registerWords(for act: Act) -> Phrase? {
    guard case .complaint(.registered(_, let batch))? = act.events.first else { return nil }
    let open = act.events.count { if case .complaint(.opened) = $0 { true } else { false } }
    return Phrase(
      zh: "导入投诉：已结 \(batch.count) 件，未结 \(open) 件",
      en: "complaints taken in: \(batch.count) closed, \(open) open")
  }

  private func words(for event: Event, of act: Act, _ hasTotal: Bool) -> Phrase {
    switch event {
    case .settings(.changed): Phrase(zh: "设置已改", en: "settings changed")
    case .staff(let event): words(for: event)
    case .floor(.moved(let id, let place, let back)):
      .spaced(state.name(of: id), .arrow, state.name(of: place), Phrase(back: back))
    case .roster(let event): words(for: event, of: act)
    case .traffic(let event): words(for: event, hasTotal)
    case .complaint(let event): words(for: event)
    case .duty(let event): words(for: event)
    case .plan(let event): words(for: event)
    case .material(let event): words(for: event)
    case .patrol(let event): words(for: event)
    case .visit(let event): words(for: event)
    case .card(let event): words(for: event)
    case .turn(let event): words(for: event)
    case .sheet(let event): words(for: event)
    case .alarm(.acknowledged(let alarm, _, _, let reason)):
      .spaced(
        Phrase(zh: "已确认告警", en: "acknowledged:"), state.name(of: alarm), Phrase(zh: "（\(reason)）", en: "(\(reason))"))
    case .coaching(.agreed(let id, let one)):
      .spaced(
        state.name(of: id), Phrase(zh: "辅导约定：\(one.action)，\(one.due) 前", en: "agreed: \(one.action), by \(one.due)"))
    case .alarm(.recalled(let alarm)):
      .spaced(Phrase(zh: "恢复告警", en: "alarm again:"), state.name(of: alarm))
    case .task(let event): words(for: event)
    case .day(let event): words(for: event)
    case .meeting(let event): words(for: event)
    case .undone(let id): words(forActNamed: id, hasTotal).after(zh: "已撤销：", en: "taken back: ")
    case .redone(let id): words(forActNamed: id, hasTotal).after(zh: "已恢复：", en: "again: ")
    }
  }

  private func words(forActNamed id: ActID, _ hasTotal: Bool) -> Phrase {
    guard let act = acts.first(where: { $0.id == id }), !act.isUndoOrRedo else {
      return Phrase(zh: "一步操作", en: "an act")
    }
    return words(for: act, hasTotal: hasTotal)
  }

  private func words(for event: StaffEvent) -> Phrase {
    switch event {
    case .added(let person): .spaced(Phrase(zh: "已添加", en: "added"), person.phrase)
    case .edited(let person): .spaced(Phrase(zh: "已修改", en: "put right:"), person.phrase)
    case .left(let id): .spaced(state.name(of: id), Phrase(zh: "已离职", en: "left the staff"))
    }
  }

  private func words(for event: TurnEvent) -> Phrase {
    func why(_ reason: String) -> Phrase {
      reason.isEmpty ? .empty : Phrase(zh: "（\(reason)）", en: "(\(reason))")
    }
    switch event {
    case .taken(let id, let customer, let reason):
      let what: Phrase =
        switch customer {
        case .first: Phrase(zh: "接首次到店客户，排末位", en: "takes a first visit, to the tail")
        case .asked: Phrase(zh: "接点名客户，不占轮次", en: "takes who asked by name, keeps the turn")
        case .returned: Phrase(zh: "接再次到店客户，不占轮次", en: "takes who came back, keeps the turn")
        }
      return .spaced(state.name(of: id), what, why(reason))
    case .passedOver(let id, let reason):
      return .spaced(state.name(of: id), Phrase(zh: "轮排跳过", en: "passed over"), why(reason))
    case .resumed(let id, let reason):
      return .spaced(state.name(of: id), Phrase(zh: "恢复轮排", en: "called again"), why(reason))
    case .moved(let id, let place, let reason):
      return .spaced(
        state.name(of: id), Phrase(zh: "轮排调到第 \(place) 位", en: "to place \(place) of the turn order"), why(reason))
    case .givenBack(let id, let place, _):
      return .spaced(
        state.name(of: id), Phrase(zh: "退还轮次，第 \(place) 位", en: "has the turn again, place \(place)"))
    }
  }

  private func words(for event: TrafficEvent, _ hasTotal: Bool) -> Phrase {
    switch event {
    case .counted(_, _, let channel, let people) where !hasTotal:
      return .spaced(state.name(of: channel), Phrase(both: "+\(people)"))
    case .counted(let day, _, let channel, let people):
      let total = state.tally[day]?[channel]?.people.total ?? 0
      return .counted(people, by: state.name(of: channel), today: total)
    case .imported(let day, let channel, let people):
      return .spaced(
        state.name(of: channel),
        Phrase(zh: "\(day) 导入 \(people.total) 人", en: "\(day): \(people.total) people imported"))
    }
  }

  private func words(for event: ComplaintEvent) -> Phrase {
    let id = event.complaint
    return switch event {
    case .opened(_, _, let details):
      Phrase(zh: "\(id) 已登记：\(details.customer)", en: "\(id) taken down: \(details.customer)")
    case .edited: Phrase(zh: "\(id) 已修改", en: "\(id) put right")
    case .advanced(_, let step, _): Phrase(zh: "\(id) \(step.name.zh)", en: "\(id) \(step.name.en)")
    case .routed(_, let department, let owner, _):
      Phrase(
        zh: "\(id) 已转\(state.name(of: department).zh) \(owner)",
        en:
          "\(id) routed to \(state.name(of: department).en) \(owner)"
      )
    case .rated(_, let value, _): Phrase(zh: "\(id) 满意度 \(value)", en: "\(id) satisfaction \(value)")
    case .noted: Phrase(zh: "\(id) 已加备注", en: "\(id) note added")
    case .reopened: Phrase(zh: "\(id) 已重开", en: "\(id) opened again")
    case .told(_, let way, _, _):
      Phrase(zh: "\(id) 已答复客户（\(way.name.zh)）", en: "\(id) told, \(way.name.en)")
    case .replied(_, let way, _):
      Phrase(zh: "\(id) 已回复客户（\(way.name.zh)）", en: "\(id) customer kept informed, \(way.name.en)")
    case .accepted(_, let person, _): Phrase(zh: "\(id) 由 \(person) 签收", en: "\(id) taken on by \(person)")
    case .nudged(_, let person, _): Phrase(zh: "\(id) 已催办 \(person)", en: "\(id): \(person) reminded")
    case .paused(_, let reason): Phrase(zh: "\(id) 已暂停计时：\(reason)", en: "\(id) paused: \(reason)")
    case .resumed: Phrase(zh: "\(id) 已恢复计时", en: "\(id) runs again")
    case .escalated(_, let rung, let person, _):
      .spaced(
        Phrase(zh: "\(id) 已上报\(state.name(of: rung).zh)", en: "\(id) escalated to \(state.name(of: rung).en)"),
        Phrase(both: person))
    case .judged(_, let judgement): Phrase(zh: "\(id) 原因：\(judgement.cause)", en: "\(id) cause: \(judgement.cause)")
    case .returnSet(_, let new):
      Phrase(
        zh: "\(id) \(new.wish.name.zh)：\(new.stage.name.zh)", en: "\(id) \(new.wish.name.en): \(new.stage.name.en)")
    case .linked(_, let other): Phrase(zh: "\(id) 已关联 \(other)", en: "\(id) linked to \(other)")
    case .merged(_, let other): Phrase(zh: "\(id) 已并入 \(other)", en: "\(id) merged into \(other)")
    case .calledBack: Phrase(zh: "\(id) 已回访", en: "\(id) called back")
    case .registered(_, let batch):
      Phrase(zh: "导入已结投诉 \(batch.count) 件", en: "\(batch.count) closed complaints taken in")
    }
  }
}

extension Phrase {
  /// With something before it.
  fileprivate func after(zh before: String, en: String) -> Phrase { Phrase(zh: before + zh, en: en + self.en) }

  /// When somebody said to be back; nothing when they did not say.
  fileprivate init(back: ClockTime?) {
    self = back.map { Phrase(zh: "（\($0) 回）", en: "(back \($0))") } ?? .empty
  }
}

extension Phrase {
  /// That people were counted in, and the day's total by their channel: `展厅 +1，今日 14`.
  public static func counted(_ people: Int, by channel: Phrase, today total: Int) -> Phrase {
    .spaced(channel, Phrase(zh: "+\(people)，今日 \(total)", en: "+\(people), \(total) today"))
  }
}
