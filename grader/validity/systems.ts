/** The two systems of the course, each with the capstone that is about it. */
export const systems = { orders: '24-capstone-orders', auth: '25-capstone-auth' } as const;
