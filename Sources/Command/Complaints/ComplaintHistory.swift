import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom complaint history`: everything a customer ever complained of.
struct ComplaintHistory: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "List everything a customer ever complained of, the latest first.",
    discussion: """
      CUSTOMER is a name or a phone number, or part of one; the archive and registers taken in are looked through too.

      JSON: an array of {number, received, customer, phone, kind, grade, department, owner, open, hours, satisfaction, \
      cause}; hours are those to the answer, null while there is none.
      """)
  @Argument(help: "The customer's name or phone.") var customer: String
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let open = try desk.store.open(.readOnly)
    defer { desk.note(open) }
    let ledger = try open.ledger(at: desk.now)
    let found = ledger.facts.reversed().filter { fact in
      let who = ledger.customer(of: fact)
      return fact.merged == 0
        && ComplaintDetails(customer: who.name, phone: who.phone, kind: "").isOf(customer)
    }
    let state = open.state.state
    guard !json else { return desk.say(json: .array(found.map { Self.json($0, ledger) })) }
    guard !found.isEmpty else {
      return desk.say(Phrase(zh: "“\(customer)”没有投诉记录", en: "no complaint of “\(customer)” is known"))
    }
    var table = TextTable([
      .init(zh: "号", en: "no.", align: .trailing), .init(zh: "受理", en: "received"), .init(zh: "客户", en: "customer"),
      .init(zh: "电话", en: "phone"), .init(zh: "类别", en: "kind"), .init(zh: "状态", en: "state"),
      .init(zh: "用时", en: "took"), .init(zh: "满意", en: "marks"),
    ])
    for fact in found {
      let who = ledger.customer(of: fact)
      let took = fact.isAnswered ? Minutes(Int(fact.took / 60_000)).words : Phrase(both: "–")
      table.add([
        "#\(fact.number)", "\(fact.moment.day) \(fact.moment.time)", who.name, who.phone,
        desk.words(state.name(of: ComplaintKindID(rawValue: ledger.name(fact.kind)))),
        desk.words(fact.isClosed ? Phrase(zh: "已结", en: "closed") : Phrase(zh: "未结", en: "open")), desk.words(took),
        fact.satisfaction > 0 ? "\(fact.satisfaction)" : "–",
      ])
    }
    desk.say(table.text(in: desk.language))
  }

  private static func json(_ fact: ComplaintFact, _ ledger: ComplaintLedger) -> PropertyList {
    let who = ledger.customer(of: fact)
    return [
      "number": PropertyList(Int(fact.number)), "received": PropertyList(fact.moment), "customer": .string(who.name),
      "phone": .string(who.phone), "kind": .string(ledger.name(fact.kind)),
      "grade": .string(ComplaintGrade.allCases[Int(min(fact.grade, 2))].rawValue),
      "department": .string(ledger.name(fact.department)), "owner": .string(ledger.name(fact.person)),
      "open": .boolean(!fact.isClosed),
      "hours": PropertyList(optional: fact.isAnswered ? .real(Double(fact.took) / 3_600_000) : nil),
      "satisfaction": PropertyList(optional: fact.satisfaction > 0 ? PropertyList(Int(fact.satisfaction)) : nil),
      "cause": .string(ledger.name(fact.cause)),
    ]
  }
}

extension ComplaintFact {
  /// When it was received, as the wall there showed it.
  var moment: Moment { Moment(Instant(milliseconds: received), offset: Int(offset)) }
}
