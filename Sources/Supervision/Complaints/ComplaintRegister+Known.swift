extension ComplaintRegister {
  /// How many there are.
  public var count: Int { closed.count + open.count }

  /// The same without those that a ledger has already: received at the same second and answered at the same second, or
  /// neither answered. Each one of the ledger stands for one of the register.
  public func without(knownIn ledger: ComplaintLedger) -> ComplaintRegister {
    var there: [Times: Int] = [:]
    for fact in ledger.facts {
      let received = fact.received.floorDivided(by: 1000)
      there[
        Times(received: received, took: fact.isAnswered ? fact.took.floorDivided(by: 1000) : nil), default: 0] += 1
    }
    func isNew(_ received: Moment, _ answered: Moment?) -> Bool {
      let start = received.instant.seconds
      let times = Times(received: start, took: answered.map { max($0.instant.seconds - start, 0) })
      guard let left = there[times], left > 0 else { return true }
      there[times] = left - 1
      return false
    }
    return ComplaintRegister(
      closed: closed.filter { isNew($0.received, $0.told ?? $0.closed) },
      open: open.filter { isNew($0.received, nil) }, digest: digest)
  }

  /// What tells complaints of two registers apart that have no numbers in common, in seconds.
  private struct Times: Hashable {
    let received: Int64
    let took: Int64?
  }
}
