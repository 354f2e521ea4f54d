extension Refusal {
  static func unknownCard(_ text: String) -> Refusal {
    Refusal(
      "card.unknown", zh: "没有 \(text) 号潜客卡；用 showroom card list 查看，或按电话、姓名查找",
      en: "there is no card \(text); see showroom card list, or look by phone or name")
  }

  static func cardPutAway(_ text: String) -> Refusal {
    Refusal(
      "card.archived", zh: "\(text) 号潜客卡久未跟进，已存档：用 showroom card show 查看；客户再来请重新建卡",
      en:
        "card \(text) was put away after a long rest: see it with showroom card show; if the customer is back, make a new one"
    )
  }

  static var walkInWithoutVisit: Refusal {
    Refusal(
      "card.visit", zh: "展厅客户先计客流再建卡：写明接待号（--visit），或选别的渠道",
      en: "a walk-in is counted before a card is made: name the visit (--visit), or another channel")
  }

  static func visitOfOtherChannel(_ channel: ChannelID) -> Refusal {
    Refusal(
      "card.channel", zh: "到店接待建的卡渠道是展厅，不是 \(channel)；去掉接待号或渠道",
      en: "a card made at a visit is a walk-in's, not \(channel)'s; leave out the visit or the channel")
  }

  static func visitHasCard(_ visit: VisitID, _ card: CardID) -> Refusal {
    Refusal(
      "card.twice", zh: "\(visit) 已有潜客卡 \(card)，请直接修改它", en: "\(visit) has card \(card) already; change that one")
  }

  static func phoneOnFile(_ card: Card, consultant: Phrase?) -> Refusal {
    let (name, level) = (card.details.name, card.details.level.rawValue)
    return Refusal(
      "card.duplicate",
      zh: "这个电话已有 \(card.id) \(name)（\(level) 级\(consultant.map { "，\($0.zh)跟进" } ?? "")）：是老客户，请认卡，不必新建",
      en:
        "\(card.id) \(name) has this phone (level \(level)\(consultant.map { ", with \($0.en)" } ?? "")): link the visit to that card instead of a new one"
    )
  }

  static var lossNeedsApproval: Refusal {
    Refusal(
      "card.loss", zh: "战败（F1）须写原因并由主管批准：请提交战败申请",
      en: "a loss (F1) needs a reason and the supervisor's approval: ask for it")
  }

  static func lostAlready(_ card: Card) -> Refusal {
    Refusal(
      "loss.lost", zh: "\(card.id) 已是战败；客户回头请改回意向级别",
      en: "\(card.id) is lost already; if the customer is back, give it a level again")
  }

  static func lossAskedAlready(_ card: Card) -> Refusal {
    Refusal(
      "loss.asked", zh: "\(card.id) 的战败已在等主管批准", en: "the loss of \(card.id) waits for the supervisor already")
  }

  static func nextContactPast(_ day: CivilDay) -> Refusal {
    Refusal(
      "card.next", zh: "下次回访日 \(day) 已过，请填今天或以后", en: "the next contact on \(day) is past; give today or later")
  }

  static func unknownSource(_ text: String, among all: [Named<SourceID>]) -> Refusal {
    Refusal(
      "source.unknown",
      zh: "没有“\(text)”这个来源，可用：\(all.map { "\($0.name.zh) \($0.id)" }.joined(separator: "、"))",
      en: "there is no source “\(text)”; sources are \(all.map(\.id.rawValue).joined(separator: ", "))")
  }
}
