extension Refusal {
  static func patrolUnderWay(_ round: PatrolRound) -> Refusal {
    Refusal(
      "patrol.open", zh: "\(round.by) 在 \(round.started.time) 开始的 \(round.id) 还没走完，请先走完或中止",
      en: "\(round.id), begun by \(round.by) at \(round.started.time), is still under way; finish it or break it off")
  }

  static func patrolWalked(_ round: PatrolRound) -> Refusal {
    Refusal(
      "patrol.walked", zh: "这一轮已由 \(round.by) 走完（\(round.id)）",
      en: "\(round.by) has walked that round already (\(round.id))")
  }

  static func unknownPatrolList(_ id: PatrolListID, among lists: [PatrolList]) -> Refusal {
    let known = lists.map(\.id.rawValue).joined(separator: " ")
    return Refusal("patrol.list", zh: "没有检核表“\(id)”，有 \(known)", en: "there is no list “\(id)”; there are \(known)")
  }

  static func emptyPatrolList(_ list: PatrolList) -> Refusal {
    Refusal(
      "patrol.empty", zh: "检核表“\(list.name.zh)”会没有检核项，请至少留一项",
      en: "the list “\(list.name.en)” would have nothing to look at; keep one item at least")
  }

  static func unknownPatrolItem(_ id: PatrolItemID) -> Refusal {
    Refusal(
      "patrol.item", zh: "没有检核项“\(id)”，用 showroom patrol items 查看",
      en: "there is no item “\(id)” on this list; showroom patrol items lists them")
  }

  static func unknownArea(_ text: String, among areas: [PatrolArea]) -> Refusal {
    let known = areas.map(\.id).joined(separator: " ")
    return Refusal("patrol.area", zh: "没有区域“\(text)”，有 \(known)", en: "there is no area “\(text)”; there are \(known)")
  }

  static func patrolUnfinished(_ item: PatrolItem, _ count: Int) -> Refusal {
    Refusal(
      "patrol.unfinished", zh: "还有 \(count) 项未检，第一项是“\(item.words.zh)”",
      en: "\(count) items are not marked yet, the first is “\(item.words.en)”")
  }

  static var nothingApplies: Refusal {
    Refusal(
      "patrol.nothing", zh: "没有一项适用，不能算分；请改正或中止",
      en: "nothing applies, so there is no score; put it right or break it off")
  }

  static var noPatrol: Refusal {
    Refusal("patrol.none", zh: "现在没有在走的巡检，请先开始一轮", en: "no round is under way; begin one first")
  }

  static func unknownFinding(_ id: FindingID, _ open: [PatrolFinding]) -> Refusal {
    let known = open.prefix(8).map(\.id.description).joined(separator: " ")
    return Refusal(
      "finding.unknown", zh: "没有问题“\(id)”，未整改的有 \(known.isEmpty ? "0 项" : known)",
      en: "there is no finding “\(id)”; open are \(known.isEmpty ? "none" : known)")
  }

  static func findingClosed(_ finding: PatrolFinding, _ check: DutyCheck) -> Refusal {
    Refusal(
      "finding.closed", zh: "\(finding.id) 已由 \(check.by) 在 \(check.at.time) 复查合格",
      en: "\(finding.id) was found mended by \(check.by) at \(check.at.time) already")
  }

  static func namedAgain(_ words: Phrase) -> Refusal {
    Refusal("patrol.same", zh: "这个区域已有“\(words.zh)”，请改写", en: "the area has “\(words.en)” already; word it otherwise")
  }

  static var manyPatrolItems: Refusal {
    Refusal("patrol.many", zh: "一个区域最多 60 项，请先删去不用的", en: "an area holds 60 items at most; remove some first")
  }
}
