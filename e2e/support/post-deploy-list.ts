export interface Deployment {
  readonly api: string;
  readonly worker: string;
  /** Where the risk engine is, when this production has one. */
  readonly riskEngine?: string;
}

/**
 * The checks of a game of duels after a deployment, as its guide lists them: health of all services, the browser's
 * login, a match between two players from the queue to its end, what is public of it, and the maps when their
 * migrations changed.
 */
export function postDeployList({ api, worker, riskEngine = "" }: Deployment): string {
  return `
- { name: api, url: "${api}/health" }
- { name: api live, url: "${api}/health/live" }
- { name: api ready, url: "${api}/health/ready" }
- { name: worker, url: "${worker}/health" }
- { name: worker live, url: "${worker}/health/live" }
- { name: worker ready, url: "${worker}/health/ready" }
- { name: risk engine, url: "${riskEngine}/health/ready", when: ${riskEngine} }
- name: a duel
  type: flow
  url: ${api}
  timeout: 30s
  headers: { Origin: "https://duels.example" }
  steps:
    - { name: bootstrap, url: /auth/bootstrap, method: POST, as: anna, expect: { status: 201 }, capture: { token: accessToken } }
    - { name: refresh, url: /auth/refresh, method: POST, as: anna, capture: { anna-token: accessToken, anna: player.id } }
    - { name: second player, url: /auth/bootstrap, method: POST, as: ben, expect: { status: 201 }, capture: { ben-token: accessToken, ben: player.id } }
    - { name: queue join, url: /queue/join, headers: { Authorization: "Bearer {{anna-token}}" }, json: { mode: duel }, expect: { status: 202 }, capture: { ticket: ticket } }
    - { name: second queue join, url: /queue/join, headers: { Authorization: "Bearer {{ben-token}}" }, json: { mode: duel }, expect: { status: 202 } }
    - name: assignment
      url: "/queue/assignment?ticket={{ticket}}"
      headers: { Authorization: "Bearer {{anna-token}}" }
      within: 5s
      expect: { json: { status: assigned } }
      capture: { match: match, realtime: realtime }
    - { name: realtime connection, type: ws, url: "{{realtime}}", send: { type: join, token: "{{anna-token}}" }, receive: { json: { type: state } } }
    - { name: second connection, type: ws, url: "{{realtime}}", send: { type: join, token: "{{ben-token}}" }, receive: { json: { type: started, match: "{{match}}" } } }
    - { name: match start, type: ws, on: realtime connection, receive: { json: { type: started } } }
    - { name: guess, type: ws, on: realtime connection, send: { type: guess, distance: 12 } }
    - name: match completion
      type: ws
      on: second connection
      send: { type: guess, distance: 9000 }
      within: 5s
      receive: { json: { type: completed, winner: "{{anna}}" } }
    - { name: public match, url: "/matches/{{match}}", expect: { json: { winner: "{{anna}}" } } }
    - { name: public history, url: "/players/{{anna}}/history", expect: { json: { matches.0.id: "{{match}}" } } }
    - { name: public profile, url: "/players/{{ben}}/profile", expect: { json: { played: 1 } } }
    - { name: map upload, url: /maps, when: { migrations: "db/migrations/*map*" }, headers: { Authorization: "Bearer {{anna-token}}" }, json: { name: "check-{{random}}" }, expect: { status: 201 }, capture: { map: name } }
    - { name: map browse, url: /maps, when: { migrations: "db/migrations/*map*" }, expect: { json: { maps.0: "{{map}}" } } }
`;
}
