/// Complaints as reports count them: those at hand and those put away, each once.
public struct ComplaintLedger: Sendable {
  /// The facts, by number.
  public private(set) var facts: [ComplaintFact]
  /// The names that facts stand for; the first is empty.
  public private(set) var names: [String]
  /// Customers, phones and the numbers of other registers, as far as there are any, with tabs between.
  public private(set) var texts: [UInt8]
  private var table: NameTable?

  /// An empty ledger.
  public init() {
    self.init(facts: [], names: [""], texts: [])
  }

  /// A ledger of facts in the order of their numbers, as it was kept.
  public init(facts: [ComplaintFact], names: [String], texts: [UInt8]) {
    self.facts = facts
    self.names = names
    self.texts = texts
  }

  /// Takes complaints in as they stood at a moment, in place of what was known of them.
  public mutating func take(_ complaints: some Sequence<Complaint>, at now: Moment, rule: ComplaintRule) {
    let new = complaints.sorted { $0.id < $1.id }
    guard !new.isEmpty else { return }
    replace(new.map { fact(of: $0, at: now, rule: rule) })
  }

  /// Takes a register in.
  public mutating func take(_ batch: ComplaintBatch) {
    var new: [ComplaintFact] = []
    new.reserveCapacity(batch.count)
    batch.forEach { id, complaint in new.append(fact(of: complaint, id)) }
    replace(new)
  }

  /// The customer and the phone of a fact.
  public func customer(of fact: ComplaintFact) -> (name: String, phone: String) {
    (text(0, of: fact), text(1, of: fact))
  }

  /// The number of a fact in the register it was taken in from; empty for one taken down here.
  public func reference(of fact: ComplaintFact) -> String { text(2, of: fact) }

  private func text(_ place: Int, of fact: ComplaintFact) -> String {
    let (start, count) = (Int(fact.text), Int(fact.textCount))
    guard start >= 0, count >= 0, start + count <= texts.count else { return "" }
    let parts = texts[start..<start + count].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    return place < parts.count ? String(decoding: parts[place], as: UTF8.self) : ""
  }

  /// The name that a fact stands for; empty where there is none.
  public func name(_ place: Int32) -> String { names.indices.contains(Int(place)) ? names[Int(place)] : "" }

  /// Puts facts in the order of their numbers in place of those of the same numbers.
  private mutating func replace(_ new: [ComplaintFact]) {
    guard let last = facts.last, let first = new.first else {
      facts = new
      return
    }
    if last.number < first.number {
      facts += new
      return
    }
    var merged: [ComplaintFact] = []
    merged.reserveCapacity(facts.count + new.count)
    var index = 0
    for fact in new {
      while index < facts.count, facts[index].number < fact.number {
        merged.append(facts[index])
        index += 1
      }
      if index < facts.count, facts[index].number == fact.number { index += 1 }
      merged.append(fact)
    }
    facts = merged + facts[index...]
  }

  private mutating func place(of name: String) -> Int32 {
    var known = table ?? NameTable(names)
    table = nil
    let place = known.place(of: name)
    if place == names.count { names.append(name) }
    table = known
    return Int32(place)
  }

  private mutating func text(_ details: ComplaintDetails) -> (start: Int32, count: Int32) {
    let start = texts.count
    texts += details.customer.utf8
    texts.append(UInt8(ascii: "\t"))
    texts += details.phone.utf8
    if !details.reference.isEmpty {
      texts.append(UInt8(ascii: "\t"))
      texts += details.reference.utf8
    }
    return (Int32(clamping: start), Int32(texts.count - start))
  }

  private mutating func fact(of complaint: Complaint, at now: Moment, rule: ComplaintRule) -> ComplaintFact {
    let time = ComplaintTime(complaint, at: now, rule: rule)
    let answered = complaint.answered
    let counted = time.counted(until: (answered ?? now).instant)
    let text = text(complaint.details)
    return ComplaintFact(
      number: Int32(clamping: complaint.id.rawValue), offset: Int32(complaint.received.offset),
      received: complaint.received.instant.milliseconds, took: answered == nil ? -1 : counted,
      waits: answered == nil ? counted : 0, kind: place(of: complaint.details.kind.rawValue),
      department: place(of: complaint.department?.rawValue ?? ""),
      person: place(of: complaint.acceptance?.person ?? complaint.owner),
      cause: place(of: complaint.judgement?.cause ?? ""), text: text.start, textCount: text.count,
      satisfaction: UInt8(clamping: complaint.satisfaction ?? 0), grade: complaint.details.grade.place,
      closed: complaint.isOpen ? 0 : 1, merged: complaint.mergedInto == nil ? 0 : 1)
  }

  private mutating func fact(of complaint: RegisteredComplaint, _ id: ComplaintID) -> ComplaintFact {
    let text = text(complaint.details)
    let answered = complaint.told ?? complaint.closed
    let received = complaint.received.instant.milliseconds
    return ComplaintFact(
      number: Int32(clamping: id.rawValue), offset: Int32(complaint.received.offset), received: received,
      took: max(answered.instant.milliseconds - received, 0), waits: 0,
      kind: place(of: complaint.details.kind.rawValue), department: place(of: complaint.department),
      person: place(of: complaint.owner), cause: place(of: complaint.cause), text: text.start,
      textCount: text.count, satisfaction: UInt8(clamping: complaint.satisfaction ?? 0),
      grade: complaint.details.grade.place, closed: 1, merged: 0)
  }
}

extension ComplaintGrade {
  fileprivate var place: UInt8 {
    switch self {
    case .ordinary: 0
    case .escalated: 1
    case .grave: 2
    }
  }
}

extension ShowroomState {
  /// The numbers ever given to complaints, those of registers taken in among them.
  public var complaintNumbersGiven: Int { nextComplaintNumber - 1 }

  /// A ledger of those put away, with those at hand as they stand at a moment; what the state knows of one goes before
  /// what was known of it when it was put away.
  public func ledger(at now: Moment, with putAway: ComplaintLedger = ComplaintLedger()) -> ComplaintLedger {
    var ledger = putAway
    ledger.take(complaints.values, at: now, rule: settings.complaints)
    return ledger
  }
}
