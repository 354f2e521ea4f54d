extension Generation {
  /// Settles one day of one person after another on what the mixture leans to, finding new columns in between; the
  /// columns of these people in their order, or nil when it leads nowhere better than `limit`. The bolder, the more it
  /// settles by chance; after so many rounds without an end its patience is over.
  ///
  /// The master is as before afterwards, but richer.
  func dive(
    limit: Int, boldness: Double, patience: Int = .max, noise: inout Noise, mayGoOn: () -> Bool
  ) -> [Column]? {
    var patience = patience
    // A large roster has so many days to settle that each can have but little.
    let isLarge = people.count * days.count { $0 } > 200
    let rounds = isLarge ? 1 : 3
    var isSettled = people.map { _ in days.map { !$0 } }
    defer {
      for column in master.columns.indices { master.columnCost[column] = Double(master.columns[column].cost) }
      master.price()
      for (row, person) in people.enumerated() {
        for day in days.indices where days[day] && isSettled[row][day] { finder.free(person, on: day) }
      }
    }
    var last = mixture
    while true {
      guard mayGoOn(), patience > 0 else { return nil }
      let shares = master.shares
      if shares.count == people.count { return shares.sorted { row($0) < row($1) }.map { master.columns[$0.column] } }
      settle(shares, &isSettled, boldness, &noise)
      var round = 0
      while true {
        master.solve(steps: 300)
        if round >= rounds, mixture < last + 0.3 || round >= 5 * rounds { break }
        let open = people.indices.filter { isSettled[$0].contains(false) || isBarred($0) }
        patience -= 1
        if !widen(open) { break }
        round += 1
      }
      last = max(last, mixture)
      if mixture > Double(limit) - 1 + 0.01 { return nil }
    }
  }

  private func row(_ share: (column: Int, share: Double)) -> Int { master.personRow[share.column] }

  /// Whether a person still stands on a column that is barred.
  private func isBarred(_ row: Int) -> Bool {
    master.shares.contains { self.row($0) == row && isBarred(column: $0.column) }
  }

  private func isBarred(column: Int) -> Bool {
    master.columnCost[column] > Double(master.columns[column].cost) + 0.5
  }

  /// Settles every day of which nearly all of the mixture says the same, and the one it leans to most.
  private func settle(
    _ shares: [(column: Int, share: Double)], _ isSettled: inout [[Bool]], _ boldness: Double, _ noise: inout Noise
  ) {
    var found: [(row: Int, day: Int, column: Int, share: Double)] = []
    for row in people.indices {
      let own = shares.filter { self.row($0) == row }
      for day in days.indices where !isSettled[row][day] {
        var sums: [Int: (column: Int, share: Double)] = [:]
        for (column, share) in own {
          let kind = master.columns[column].kinds[day]
          sums[kind] = (sums[kind]?.column ?? column, (sums[kind]?.share ?? 0) + share)
        }
        let best = sums.sorted { $0.key < $1.key }.max { $0.value.share < $1.value.share }
        if let best { found.append((row, day, best.value.column, best.value.share)) }
      }
    }
    let sure = found.filter { $0.share > 0.99 }
    let rest = found.filter { $0.share <= 0.99 }.map { ($0, $0.share + boldness * noise.unit()) }.sorted { $0.1 > $1.1 }
    let next = rest.prefix(1) + rest.dropFirst().prefix(max(2, rest.count / 20)).filter { $0.0.share > 0.7 }
    for item in sure + next.map({ $0.0 }) {
      isSettled[item.row][item.day] = true
      let kind = master.columns[item.column].kinds[item.day]
      finder.settle(people[item.row], on: item.day, as: master.columns[item.column])
      for column in master.columns.indices where master.personRow[column] == item.row {
        if master.columns[column].kinds[item.day] != kind, !isBarred(column: column) {
          master.columnCost[column] += Double(RosterModel.hard)
        }
      }
    }
    master.price()
  }
}
