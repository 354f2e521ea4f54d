extension Refusal {
  static func unknownVisit(_ text: String, open: [VisitID]) -> Refusal {
    let numbers = open.prefix(12).map(\.description).joined(separator: " ") + (open.count > 12 ? " …" : "")
    return Refusal(
      "visit.unknown",
      zh: "没有 \(text) 号接待" + (open.isEmpty ? "，现在展厅没有客户" : "，在店的有 \(numbers)"),
      en: "there is no visit \(text)" + (open.isEmpty ? "; nobody is here" : "; here are \(numbers)"))
  }

  static func visitPutAway(_ text: String) -> Refusal {
    Refusal(
      "visit.archived", zh: "\(text) 号接待不是今天的，已存档：用 showroom log --day 日期 查看",
      en: "visit \(text) is not of today and lies in the archive: see it with showroom log --day DAY")
  }

  static func visitLeft(_ visit: Visit) -> Refusal {
    let at = visit.end?.at.time.text ?? ""
    return Refusal(
      "visit.left", zh: "\(visit.id) 已在 \(at) 离店；记错了请撤销离店",
      en: "\(visit.id) left at \(at); take that back with undo if it is wrong")
  }

  static func attendedAlready(_ visit: VisitID, by name: Phrase) -> Refusal {
    Refusal(
      "visit.attended", zh: "\(visit) 已由\(name.zh)接待；要换人请写明原因",
      en: "\(name.en) looks after \(visit) already; to hand over, give the reason")
  }

  static func notTheirTurn(_ person: Staff, first: Phrase) -> Refusal {
    Refusal(
      "visit.turn", zh: "还没轮到\(person.name)，该\(first.zh)接待；一定要派请写明原因",
      en: "it is not \(person.name(in: .english))'s turn but \(first.en)'s; to assign all the same, give the reason")
  }

  static func cardMadeAtVisit(_ visit: VisitID, _ card: CardID) -> Refusal {
    Refusal(
      "visit.carded", zh: "\(visit) 已建卡 \(card)，算首次到店；建错了请先撤销建卡",
      en: "\(visit) made card \(card) and so is a first visit; if the card is wrong take that back first")
  }

  static func unknownPurpose(_ text: String, among all: [VisitPurpose]) -> Refusal {
    Refusal(
      "purpose.unknown",
      zh: "没有“\(text)”这种来意，可用：\(all.map { "\($0.name.zh) \($0.id)" }.joined(separator: "、"))",
      en: "there is no purpose “\(text)”; purposes are \(all.map(\.id.rawValue).joined(separator: ", "))")
  }

  static func unknownResult(_ text: String, among all: [VisitResult]) -> Refusal {
    Refusal(
      "result.unknown",
      zh: "没有“\(text)”这种结果，可用：\(all.map { "\($0.name.zh) \($0.id)" }.joined(separator: "、"))",
      en: "there is no result “\(text)”; results are \(all.map(\.id.rawValue).joined(separator: ", "))")
  }

  static func resultUnsigned(_ visit: VisitID, _ result: VisitResult, _ step: ProcessStep) -> Refusal {
    Refusal(
      "visit.unsigned", zh: "\(visit) 结果为“\(result.name.zh)”，须先由主管签“\(step.name.zh)”：先报该步骤，再签字",
      en:
        "\(visit) cannot end as “\(result.name.en)” before the supervisor signed “\(step.name.en)”: mark that step, then have it signed"
    )
  }
}
