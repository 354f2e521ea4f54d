import Supervision

extension Showroom {
  /// What happened to a visit, in a few words.
  func words(for event: VisitEvent) -> Phrase {
    let id = event.visit
    switch event {
    case .arrived(_, let people): return Phrase(zh: "\(id) 到店 \(people) 人", en: "\(id) came, \(people)")
    case .assigned(_, let staff, let reason):
      let why = reason.isEmpty ? Phrase.empty : Phrase(zh: "（\(reason)）", en: "(\(reason))")
      return .spaced(Phrase(both: "\(id)"), .arrow, state.name(of: staff), why)
    case .described(_, let details):
      let purpose = details.purpose.map { state.name(of: $0) } ?? .empty
      return .spaced(Phrase(both: "\(id)"), details.kind?.name ?? .empty, purpose, Phrase(both: details.name))
    case .recognized(_, let card): return Phrase(zh: "\(id) 老客户 \(card)", en: "\(id) is on file: \(card)")
    case .stepped(_, let step): return .spaced(Phrase(both: "\(id) ✓"), state.name(of: step))
    case .unstepped(_, let step): return .spaced(Phrase(zh: "\(id) 去掉", en: "\(id) not:"), state.name(of: step))
    case .asked(_, let step):
      return .spaced(Phrase(both: "\(id)"), state.name(of: step), Phrase(zh: "待签字", en: "to be signed"))
    case .signed(_, let step, _):
      return .spaced(Phrase(both: "\(id)"), state.name(of: step), Phrase(zh: "已签字", en: "signed"))
    case .refused(_, let step, let reason):
      return .spaced(
        Phrase(both: "\(id)"), state.name(of: step), Phrase(zh: "不同意：\(reason)", en: "declined: \(reason)"))
    case .driveAsked(_, let car): return Phrase(zh: "\(id) 申请试驾 \(car)", en: "\(id) asks to drive \(car)")
    case .papersSeen(_, let papers):
      return Phrase(
        zh: "\(id) 已查\(papers.map(\.name.zh).joined(separator: "、"))",
        en: "\(id) seen: \(papers.map(\.name.en).joined(separator: ", "))")
    case .driveOut: return Phrase(zh: "\(id) 试驾出车", en: "\(id) car out")
    case .driveBack: return Phrase(zh: "\(id) 试驾还车", en: "\(id) car back")
    case .driveRated: return Phrase(zh: "\(id) 试驾反馈已记", en: "\(id) feedback taken")
    case .left(_, let result): return .spaced(Phrase(zh: "\(id) 离店", en: "\(id) left:"), state.name(of: result))
    }
  }

  /// What happened to a card, in a few words.
  func words(for event: CardEvent) -> Phrase {
    let id = event.card
    switch event {
    case .made(_, _, _, let details):
      return Phrase(
        zh: "\(id) 已建卡：\(details.name) \(details.level.rawValue) 级",
        en: "\(id) made: \(details.name), level \(details.level.rawValue)")
    case .edited(_, let details):
      return Phrase(
        zh: "\(id) 已修改：\(details.name) \(details.level.rawValue) 级",
        en: "\(id) put right: \(details.name), level \(details.level.rawValue)")
    case .followedUp(_, _, let next):
      return next.map { Phrase(zh: "\(id) 已回访，下次 \($0.day)", en: "\(id) followed up, next \($0.day)") }
        ?? Phrase(zh: "\(id) 已回访", en: "\(id) followed up")
    case .lossAsked(_, let reason): return Phrase(zh: "\(id) 申请战败：\(reason)", en: "\(id) loss asked: \(reason)")
    case .lossApproved: return Phrase(zh: "\(id) 战败已批准", en: "\(id) loss approved")
    case .lossRefused(_, let reason):
      return Phrase(zh: "\(id) 战败未批准：\(reason)", en: "\(id) loss not approved: \(reason)")
    case .registered(_, let batch):
      return Phrase(zh: "导入不再跟进的卡 \(batch.count) 张", en: "\(batch.count) cards taken in that nobody works on")
    case .carriedIn(let card):
      return Phrase(
        zh: "\(id) 已导入：\(card.details.name) \(card.details.level.rawValue) 级",
        en: "\(id) taken in: \(card.details.name), level \(card.details.level.rawValue)")
    }
  }
}
