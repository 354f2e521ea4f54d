// What happened to the order, said so that both who asks and who answers can stand by it.

extension TurnChange {
  /// What happened, without who, when and why.
  public var words: Phrase {
    switch self {
    case .checkedIn: Phrase(zh: "到岗，排末位", en: "checked in, to the tail")
    case .left: Phrase(zh: "离开，退出轮排", en: "left, out of the order")
    case .took(.first, _): Phrase(zh: "接首次到店客户，排末位", en: "took a first visit, to the tail")
    case .took(.asked, _): Phrase(zh: "接点名客户，不占轮次", en: "asked for by name, keeps the turn")
    case .took(.returned, _): Phrase(zh: "接再次到店客户，不占轮次", en: "customer came back, keeps the turn")
    case .passedOver: Phrase(zh: "跳过", en: "passed over")
    case .resumed: Phrase(zh: "恢复轮排", en: "called again")
    case .moved: Phrase(zh: "调整位置", en: "moved by hand")
    case .givenBack(let visit): Phrase(zh: "\(visit) 不是首次到店，退还轮次", en: "\(visit) was no first visit, turn given back")
    }
  }
}

extension TurnStep {
  /// From which place to which: `1→6`, `→5` for whoever comes, `3→` for whoever goes.
  public var places: String {
    "\(from.map(String.init) ?? "")→\(to.map(String.init) ?? "")"
  }
}

extension Turn {
  /// Whether they are called, in a word or two.
  public var callWords: Phrase {
    switch call {
    case .next: Phrase(zh: "轮到", en: "next")
    case .onDeck: Phrase(zh: "候补", en: "on deck")
    case .waiting: Phrase(zh: "等候", en: "waiting")
    case .atDoor: Phrase(zh: "门岗", en: "at the door")
    case .busy: presence.place?.name ?? Phrase(zh: "忙", en: "busy")
    case .passedOver, .overdue: Phrase(zh: "跳过", en: "passed over")
    }
  }

  /// Why they stand where they do: what put them there, and what keeps them from being called.
  public var why: Phrase {
    let time = cause.at.time
    let placed: Phrase =
      switch cause.change {
      case .checkedIn, .left, .passedOver, .resumed: Phrase(zh: "\(time) 到岗", en: "checked in \(time)")
      case .took(_, let reason):
        reason.isEmpty
          ? Phrase(zh: "\(time) 接首次客户", en: "took a first visit \(time)")
          : Phrase(zh: "\(time) 插接首次客户（\(reason)）", en: "took a first visit out of turn \(time) (\(reason))")
      case .givenBack(let visit):
        Phrase(zh: "\(time) 退还轮次（\(visit) 不是首次）", en: "turn given back \(time) (\(visit) was no first visit)")
      case .moved(let reason):
        Phrase(zh: "\(time) \(cause.by) 调整：\(reason)", en: "put there \(time) by \(cause.by): \(reason)")
      }
    let kept: Phrase
    switch call {
    case .passedOver(let reason): kept = Phrase(both: reason)
    case .overdue(let count): kept = .overdueFollowUps(count)
    case .next, .onDeck, .waiting, .atDoor, .busy: return placed
    }
    return Phrase(zh: "跳过：\(kept.zh)；\(placed.zh)", en: "passed over: \(kept.en); \(placed.en)")
  }
}

extension Phrase {
  /// That so many follow-ups are overdue.
  public static func overdueFollowUps(_ count: Int) -> Phrase {
    Phrase(zh: "回访逾期 \(count) 条", en: "\(count) overdue \(count == 1 ? "follow-up" : "follow-ups")")
  }
}
